// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Secrets.Sops;
using Render.Yaml;

namespace Render.Tests.Secrets.Sops;

/// <summary>Seals in name only: another text each time, in the shape of a sops file, and counts.</summary>
internal sealed class FakeEncryptor : ISopsEncryptor
{
    public int Count { get; private set; }

    public Task<StageResult<SopsDocument>> EncryptAsync(MapNode clear, ImmutableArray<string> recipients, CancellationToken cancellationToken)
    {
        Count++;
        var data = ((MapNode)(clear["data"] ?? MapNode.Empty)).Entries.Select(e => new MapEntry(e.Key, new StringNode($"ENC[AES256_GCM,data:{Count}]")));
        var sops = new MapNode([
            new MapEntry("age", new ListNode([.. recipients.Select(r => (Node)new MapNode([new MapEntry("recipient", new StringNode(r))]))])),
            new MapEntry("encrypted_regex", new StringNode("^(data|stringData)$")),
            new MapEntry("mac", new StringNode("ENC[]")),
        ]);
        var tree = new MapNode([.. clear.Entries.Where(e => e.Key != "data"), new MapEntry("data", new MapNode([.. data])), new MapEntry("sops", sops)]);
        return Task.FromResult(StageResult.Of(new SopsDocument(Encoding.UTF8.GetBytes(YamlWriter.Write(tree)))));
    }
}
