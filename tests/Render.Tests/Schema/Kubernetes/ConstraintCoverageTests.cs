// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Json;
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
        var found = new CrdUnderTest((MapNode)definition, version, name);
        var kind = found.Kind;
        var ours = RepositorySchemas.Catalog.Find(kind, release).ShouldNotBeNull().Value.ShouldNotBeNull();
        var theirs = CustomResourceSchemas.Load(definition, version);
        theirs.Diagnostics.Select(d => $"{d.Code} {d.Message}").ShouldBeEmpty();
        var campaign = new Campaign(ours, theirs.Value.ShouldNotBeNull(), found);

        campaign.Run();

        output.WriteLine($"{kind.Kind} {release ?? version}: {campaign.Counts}");
        campaign.Disagreements.ShouldBeEmpty();
        campaign.Uncovered.ShouldBeEmpty();
        campaign.Covered.ShouldBeGreaterThan(10);
    }

    /// <summary>Schemas of kinds with a definition that have none to be held against. A new one has to be thought about.</summary>
    [SharedFact(RealDefinitions.Folder)]
    public void What_has_no_definition_to_compare_with_is_said()
    {
        string[] compared =
        [
            "management.cattle.io/oidcclient_v3_2.12", "management.cattle.io/oidcclient_v3_2.14", "management.cattle.io/oidcclient_v3_2.15",
            "config.openshift.io/authentication_v1_4.19", "config.openshift.io/authentication_v1_4.20", "config.openshift.io/authentication_v1_4.23",
            "external-secrets.io/externalsecret_v1", "kustomize.toolkit.fluxcd.io/kustomization_v1",
        ];
        var root = RepositoryRoot.Combine("schemas/kubernetes");
        var others = Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')[..^".json".Length])
            .Where(name => name.Split('/')[0].Count(c => c == '.') > 1 || name.StartsWith("external-secrets.io/", StringComparison.Ordinal))
            .Where(name => !name.EndsWith("k8s.io", StringComparison.Ordinal) && !name.Contains(".k8s.io/", StringComparison.Ordinal))
            .Except(compared, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();

        output.WriteLine($"{compared.Length} schemas compared; without a definition to compare with: {string.Join(", ", others)}");
        others.ShouldContain("config.openshift.io/authentication_v1_4.22");
    }

    private sealed class Campaign(ISchemaValidator ours, ISchemaValidator theirs, CrdUnderTest crd)
    {
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
            foreach (var constraint in ConstraintFinder.Find(crd.Schema))
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
            return Judge(constraint, crd.Around.Build(constraint.Path, value), expected: true);
        }

        /// <summary>The rule over old and new object is asked at updates only, with a status at hand: it has tests of its own.</summary>
        private static bool IsTransition(CrdConstraint constraint) => constraint.Detail.Contains("oldSelf", StringComparison.Ordinal);

        private bool Check(CrdConstraint constraint)
        {
            var objects = BoundaryObject.Of(constraint, crd.Around).ToArray();
            var all = objects.Count(around => !Judge(constraint, around.Instance, around.IsValid)) == 0;
            return all && objects.Any(around => around.IsValid) && objects.Any(around => !around.IsValid);
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
            var instance = crd.Around.Build(["spec"], SampleValues.Of((JsonObject)(crd.Schema["properties"]?["spec"] ?? new JsonObject()), ["spec"]));
            instance["status"] = new JsonObject();
            var node = JsonReader.Read("object.json", Encoding.UTF8.GetBytes(instance.ToJsonString()), DocumentBudget.Source).Value.ShouldNotBeNull();
            ours.Validate(node).ShouldHaveSingleItem().Message.ShouldBe("Unknown key 'status'.");
        }

        private static string Say(IReadOnlyList<SchemaViolation> verdict) =>
            verdict.Count == 0 ? "valid" : string.Join("; ", verdict.Select(v => $"{v.Path}: {v.Message}"));
    }
}
