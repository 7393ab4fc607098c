// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Diff;
using Render.Output;
using Render.Output.Layout;
using Render.Output.Ownership;
using Render.Secrets;
using Render.Secrets.Programs;
using Render.Secrets.Redaction;
using Render.Secrets.Sops;
using Render.Secrets.Sources;
using Render.Secrets.Stores;
using Render.Testing;
using Render.Testing.Secrets;
using Render.Yaml;

namespace Render.Tests.Secrets;

/// <summary>Hostile secrets through every store and into every sink of these rooms: not one form of one of them comes out.</summary>
public sealed class SinkTests
{
    private const string Recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    private static readonly SecretReference Reference = SecretTestValues.Env("TOKEN");
    private static readonly SecretReference DigestKey = SecretTestValues.Env("DIGEST_KEY");

    [Fact]
    public async Task No_form_of_a_secret_leaves_through_any_sink()
    {
        var random = new Random(66);
        for (var i = 0; i < TestScale.Count(quick: 40, full: 1000); i++)
        {
            var secret = HostileSecret.Next(random);
            using var values = SecretTestValues.Resolved((Reference, secret), (DigestKey, "a key of the whole team"));
            using var redactor = new Redactor();
            redactor.Learn(values, []);
            var runner = new StubRunner();
            var host = new ProgramHost(runner, AppContext.BaseDirectory, new Dictionary<string, string>(StringComparer.Ordinal), redactor);
            var encryptor = new SopsEncryptor(new AgeProgram(host), new SystemEntropy(), TimeProvider.System);

            var told = new List<string>();
            foreach (var file in await FilesAsync(new SopsSealer(new SopsStore([Recipient], DigestKey), values, _ => null, encryptor), told))
                redactor.Holds(file.Bytes.Span).ShouldBeFalse($"case {i}: {file.Path}");

            foreach (var file in await FilesAsync(new PlainSealer(values), told))
            {
                redactor.Holds(file.PublicBytes.Span).ShouldBeFalse($"case {i}: {file.Path}");
                redactor.Holds(file.Bytes.Span).ShouldBe(file.IsPrivate, $"case {i}: {file.Path}");
            }

            told.AddRange(runner.Requests.SelectMany(request => request.Arguments));
            told.AddRange(Differences(values));
            told.AddRange(await ProvokedAsync(values, redactor, secret));
            told.ShouldAllBe(text => !redactor.Holds(Encoding.UTF8.GetBytes(text)), $"case {i}");
        }
    }

    private static async Task<ImmutableArray<OutputFile>> FilesAsync(ISealer sealer, List<string> told)
    {
        var result = await new SealStage(sealer).SealAsync(Environment(), default);
        var tree = OutputTreeBuilder.Build(result.Value.ShouldNotBeNull(), []);
        told.AddRange(result.Diagnostics.Concat(tree.Diagnostics).Select(d => d.Message + d.Hint));
        told.Add(Encoding.UTF8.GetString(OwnershipWriter.Write(OwnershipRecord.Of(tree.Value.ShouldNotBeNull(), "1.0.0", []))));
        return tree.Value.Files;
    }

    /// <summary>The live objects hold the values, and values near to them.</summary>
    private static IEnumerable<string> Differences(ResolvedSecrets values)
    {
        var desired = Environment().Manifests[0].Tree;
        var live = SecretFilling.Fill(desired, values, new Render.Core.Diagnostics.DiagnosticBag());
        foreach (var equality in Enum.GetValues<SecretEquality>())
        {
            var options = DiffOptions.Rendered with { HidesBefore = true, CompareSecret = (_, _) => equality };
            foreach (var change in TreeDiff.Compare(live, desired, options).Concat(TreeDiff.Compare(live, MapNode.Empty, options)))
                yield return change.Path + Show(change.Before) + Show(change.After) + string.Join('\n', change.Lines());
        }
    }

    private static async Task<IEnumerable<string>> ProvokedAsync(ResolvedSecrets values, Redactor redactor, string secret)
    {
        var wrong = Environment().Manifests[0] with { Object = new ObjectRef(GroupVersionKind.Of("v1", "ConfigMap"), "ns", "x") };
        var misplaced = await new SealStage(new PlainSealer(values)).SealAsync(new RenderedEnvironment("prod", [wrong], []), default);
        var guarded = new CommitGuard(redactor).Check("out/x", Encoding.UTF8.GetBytes("x: " + secret));
        guarded.ShouldNotBeEmpty();
        return misplaced.Diagnostics.Concat(guarded).Select(d => d.Message + d.Hint).Append(redactor.Redact("failed on '" + secret + "'").Text);
    }

    private static string Show(Node? node) => node is null ? string.Empty : YamlWriter.Write(node, _ => "…");

    private static RenderedEnvironment Environment()
    {
        var token = new SecretNode(new SecretLookup(Reference));
        var url = new SecretNode(SecretExpression.Concat(new SecretLiteral("postgres://dex:"), new SecretTransformed(SecretTransform.UrlEncode, new SecretLookup(Reference))));
        var config = new EmbeddedNode(EmbeddedFormat.Yaml, Map(("issuer", new StringNode("https://dex")), ("client", Map(("secret", token)))));
        var tree = Map(
            ("apiVersion", new StringNode("v1")),
            ("kind", new StringNode("Secret")),
            ("metadata", Map(("name", new StringNode("dex")), ("namespace", new StringNode("ns")))),
            ("stringData", Map(("token", token), ("url", url), ("config.yaml", config), ("clear", new StringNode("in the clear")))));
        var secret = new Manifest("management", ApplyStep.Configuration, "dex", new ObjectRef(GroupVersionKind.Of("v1", "Secret"), "ns", "dex"), tree);
        var file = new ConfigFile("mke", "mke.json", ConfigFileFormat.Json, Map(("clientSecret", token), ("clientID", new StringNode("mke"))));
        return new RenderedEnvironment("prod", [secret], [file]);
    }

    private static MapNode Map(params (string Key, Node Value)[] entries) => new([.. entries.Select(e => new MapEntry(e.Key, e.Value))]);
}
