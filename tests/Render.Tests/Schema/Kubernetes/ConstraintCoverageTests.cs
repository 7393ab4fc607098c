// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Schema;
using Render.Testing;
using Render.Tests.Schema.Kubernetes.Coverage;
using Xunit.Abstractions;

namespace Render.Tests.Schema.Kubernetes;

/// <summary>
/// For every constraint of a real definition, objects just inside and just outside: what our schema says of them and what the definition
/// itself says must agree. Nothing of the status is rendered, so our schemas refuse it as a whole.
/// </summary>
public sealed class ConstraintCoverageTests(ITestOutputHelper output)
{
    [SharedTheory(RealDefinitions.Folder)]
    [InlineData("rancher-oidcclients.management.cattle.io-v2.12.0.yaml", "v3", "2.12", "a")]
    [InlineData("rancher-oidcclients.management.cattle.io-v2.14.4.yaml", "v3", "2.14", "a")]
    [InlineData("rancher-oidcclients.management.cattle.io.yaml", "v3", "2.15", "a")]
    [InlineData("openshift-authentications.config.openshift.io-release-4.19-TechPreview.crd.yaml", "v1", "4.19", "cluster")]
    [InlineData("openshift-authentications.config.openshift.io-release-4.20.crd.yaml", "v1", "4.20", "cluster")]
    [InlineData("openshift-authentications.config.openshift.io-release-4.23-OKD.crd.yaml", "v1", "4.23", "cluster")]
    [InlineData("external-secrets.io_externalsecrets.yaml", "v1", null, "a")]
    [InlineData("flux-kustomize.toolkit.fluxcd.io_kustomizations.yaml", "v1", null, "a")]
    public void Our_schema_and_the_definition_agree(string file, string version, string? release, string name)
    {
        var definition = RealDefinitions.Read(file);
        var kind = KindOf(definition, version);
        var ours = RepositorySchemas.Catalog.Find(kind, release).ShouldNotBeNull().Value.ShouldNotBeNull();
        var theirs = CustomResourceSchemas.Load(definition, version);
        theirs.Diagnostics.Select(d => $"{d.Code} {d.Message}").ShouldBeEmpty();
        var campaign = new Campaign(ours, theirs.Value.ShouldNotBeNull(), SchemaOf(definition, version), kind, name, IsNamespaced(definition));

        campaign.Run();

        output.WriteLine($"{kind.Kind} {release ?? version}: {campaign.Counts}");
        campaign.Disagreements.ShouldBeEmpty();
        campaign.Uncovered.ShouldBeEmpty();
        campaign.Covered.ShouldBeGreaterThan(10);
    }

    private static JsonObject SchemaOf(Node definition, string version)
    {
        var versions = (ListNode?)((MapNode?)((MapNode)definition)["spec"])?["versions"];
        var found = versions.ShouldNotBeNull().Items.Cast<MapNode>().Single(item => ((StringNode?)item["name"])?.Value == version);
        return (JsonObject)(ToJson(((MapNode?)found["schema"])?["openAPIV3Schema"] ?? NullNode.Instance) ?? new JsonObject());
    }

    private static GroupVersionKind KindOf(Node definition, string version)
    {
        var spec = (MapNode)(((MapNode)definition)["spec"] ?? NullNode.Instance);
        var names = (MapNode)(spec["names"] ?? NullNode.Instance);
        return new GroupVersionKind(((StringNode)(spec["group"] ?? NullNode.Instance)).Value, version, ((StringNode)(names["kind"] ?? NullNode.Instance)).Value);
    }

    private static bool IsNamespaced(Node definition) => ((StringNode?)((MapNode?)((MapNode)definition)["spec"])?["scope"])?.Value == "Namespaced";

    private static JsonNode? ToJson(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, ToJson(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(ToJson)]),
        StringNode text => text.Value,
        NumberNode number => JsonNode.Parse(number.Value.Lexeme),
        BooleanNode boolean => boolean.Value,
        _ => null,
    };

    private sealed class Campaign(ISchemaValidator ours, ISchemaValidator theirs, JsonObject schema, GroupVersionKind kind, string name, bool isNamespaced)
    {
        private readonly ObjectAround _around = new(schema, kind.ApiVersion, kind.Kind, name, isNamespaced);
        private int _objects;
        private int _status;

        public List<string> Disagreements { get; } = [];

        public List<string> Uncovered { get; } = [];

        public int Covered { get; private set; }

        public string Counts => string.Create(
            CultureInfo.InvariantCulture,
            $"{Covered} of {Covered + Uncovered.Count} constraints covered, {_objects} objects, {Disagreements.Count} disagreements; {_status} constraints of the status, which is never rendered");

        public void Run()
        {
            foreach (var constraint in ConstraintFinder.Find(schema))
            {
                if (constraint.IsStatus)
                    _status++;
                else if (IsDefaulted(constraint) || IsTransition(constraint) || Check(constraint))
                    Covered++;
                else
                    Uncovered.Add(constraint.ToString());
            }

            CheckStatus();
        }

        /// <summary>A required field with a default may be left out; both must say so.</summary>
        private bool IsDefaulted(CrdConstraint constraint)
        {
            if (constraint.Keyword != "required" || constraint.Schema["properties"]?[constraint.Detail]?["default"] is null)
                return false;

            var value = (JsonObject)SampleValues.Of(constraint.Schema, constraint.Path);
            value.Remove(constraint.Detail);
            return Judge(constraint, _around.Build(constraint.Path, value), expected: true);
        }

        /// <summary>The rule over old and new object is asked at updates only, with a status at hand: it has tests of its own.</summary>
        private static bool IsTransition(CrdConstraint constraint) => constraint.Detail.Contains("oldSelf", StringComparison.Ordinal);

        private bool Check(CrdConstraint constraint)
        {
            var inside = ConstraintCases.Inside(constraint).ToArray();
            var outside = ConstraintCases.Outside(constraint).ToArray();
            var all = inside.All(value => Judge(constraint, _around.Build(constraint.Path, value), expected: true));
            all &= outside.All(value => Judge(constraint, _around.Build(constraint.Path, value), expected: false));
            return all && inside.Length > 0 && outside.Length > 0;
        }

        private bool Judge(CrdConstraint constraint, JsonNode instance, bool expected)
        {
            _objects++;
            var node = JsonReader.Read("object.json", Encoding.UTF8.GetBytes(instance.ToJsonString()), DocumentBudget.Source).Value.ShouldNotBeNull();
            var ourVerdict = ours.Validate(node);
            var theirVerdict = theirs.Validate(node);
            if (ourVerdict.IsEmpty == expected && theirVerdict.IsEmpty == expected)
                return true;

            Disagreements.Add($"{constraint}: expected {(expected ? "valid" : "invalid")}, ours {Say(ourVerdict)}, theirs {Say(theirVerdict)}: {(instance as JsonObject)?["spec"]?.ToJsonString()}");
            return false;
        }

        private void CheckStatus()
        {
            var instance = _around.Build(["spec"], SampleValues.Of((JsonObject)(schema["properties"]?["spec"] ?? new JsonObject()), ["spec"]));
            instance["status"] = new JsonObject();
            var node = JsonReader.Read("object.json", Encoding.UTF8.GetBytes(instance.ToJsonString()), DocumentBudget.Source).Value.ShouldNotBeNull();
            ours.Validate(node).ShouldHaveSingleItem().Message.ShouldBe("Unknown key 'status'.");
        }

        private static string Say(IReadOnlyList<SchemaViolation> verdict) =>
            verdict.Count == 0 ? "valid" : string.Join("; ", verdict.Select(v => $"{v.Path}: {v.Message}"));
    }
}
