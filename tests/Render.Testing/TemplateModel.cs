// SPDX-License-Identifier: MIT

using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Core.Text;
using Render.Yaml;

namespace Render.Testing;

/// <summary>Models for templates, written as YAML; a text that begins with <c>secret:</c> becomes a secret of that key.</summary>
public static class TemplateModel
{
    private const string SecretMark = "secret:";

    /// <summary>The model of a text.</summary>
    public static MapNode Read(SourceText source)
    {
        var read = YamlReader.ReadSingle(source, DocumentBudget.Source);
        return read.IsSuccess(out var node) && WithSecrets(node) is MapNode model
            ? model
            : throw new InvalidOperationException($"{source.Path}: {string.Join("; ", read.Diagnostics.Select(d => $"{d.Span} {d.Message}"))}");
    }

    private static Node WithSecrets(Node node) => node switch
    {
        MapNode map => map.WithEntries([.. map.Entries.Select(e => e with { Value = WithSecrets(e.Value) })]),
        ListNode list => list.WithItems([.. list.Items.Select(WithSecrets)]),
        StringNode text when text.Value.StartsWith(SecretMark, StringComparison.Ordinal) =>
            new SecretNode(new SecretLookup(new SecretReference(SecretSource.External, text.Value[SecretMark.Length..])), text.Span),
        _ => node,
    };
}
