// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Schema;
using Render.Testing;

namespace Render.Tests.Identity.Systems;

/// <summary>What the cases render is held against the contracts of those who read it.</summary>
public sealed class SystemCaseContractTests
{
    public static TheoryData<string> Cases => [.. SystemCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Embedded_documents_and_files_fit_their_payload_schemas(string name)
    {
        var environment = SystemCase.Link(name);
        var documents = Rendered.Documents(environment).ToList();
        foreach (var instance in environment.Instances)
        {
            foreach (var payload in instance.Payloads)
            {
                var validator = Payload(payload.Schema);
                foreach (var document in documents.Where(d => d.Place.StartsWith(instance.Name + "/", StringComparison.Ordinal)).SelectMany(d => Parts(d.Place, d.Document, payload)))
                    validator.Validate(document).Select(v => $"{payload.Target} {v.Path}: {v.Message}").ShouldBeEmpty();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_payload_of_a_case_is_there(string name)
    {
        var environment = SystemCase.Link(name);
        var documents = Rendered.Documents(environment).ToList();
        foreach (var instance in environment.Instances)
        {
            foreach (var payload in instance.Payloads)
                documents.SelectMany(d => Parts(d.Place, d.Document, payload)).ShouldNotBeEmpty(payload.ToString());
        }
    }

    [SharedTheory("reference/crds")]
    [MemberData(nameof(Cases))]
    public void Clients_and_authentications_are_accepted_by_the_definitions_of_their_release(string name)
    {
        var environment = SystemCase.Link(name);
        foreach (var (_, document) in Rendered.Documents(environment))
        {
            if (document is not MapNode map || DefinitionFor(map, environment) is not { } file)
                continue;

            var definition = Specs.Read(File.ReadAllText(SharedFolder.Combine("reference/crds/" + file)), file);
            var version = map.TextAt("apiVersion").Split('/')[1];
            var validator = CustomResourceSchemas.Load(definition, version).Value.ShouldNotBeNull();
            validator.Validate(map).Select(v => $"{v.Path}: {v.Message}").ShouldBeEmpty(file);
        }
    }

    private static string? DefinitionFor(MapNode document, LinkedEnvironment environment)
    {
        var kind = (document["kind"] as StringNode)?.Value;
        var version = environment.Graph.Nodes.FirstOrDefault(node => node.Type == (kind == "OIDCClient" ? "rancher" : "okd"))?.Version;
        return (kind, version) switch
        {
            ("OIDCClient", { Minor: < 14 }) => "rancher-oidcclients.management.cattle.io-v2.12.0.yaml",
            ("OIDCClient", { Minor: 14 }) => "rancher-oidcclients.management.cattle.io-v2.14.4.yaml",
            ("OIDCClient", _) => "rancher-oidcclients.management.cattle.io.yaml",
            ("Authentication", { Minor: < 20 }) => "openshift-authentications.config.openshift.io-release-4.19-TechPreview.crd.yaml",
            ("Authentication", { Minor: < 22 }) => "openshift-authentications.config.openshift.io-release-4.20.crd.yaml",
            ("Authentication", _) => "openshift-authentications.config.openshift.io-release-4.23-OKD.crd.yaml",
            _ => null,
        };
    }

    private static IEnumerable<Node> Parts(string place, Node document, PayloadSchema payload)
    {
        if (payload.Target.StartsWith("files/", StringComparison.Ordinal))
            return place.EndsWith(payload.Target, StringComparison.Ordinal) ? [document] : [];

        var found = document is MapNode map && payload.Target == $"{(map["kind"] as StringNode)?.Value}/{(map.At("metadata", "name") as StringNode)?.Value}";
        return found && payload.Key is { } key && (document.At("stringData", key) ?? document.At("data", key)) is EmbeddedNode embedded ? [embedded.Content] : [];
    }

    private static ISchemaValidator Payload(string file)
    {
        var path = RepositoryRoot.Combine("schemas/payloads/" + file);
        var schema = JsonReader.Read(path, Encoding.UTF8.GetBytes(File.ReadAllText(path)), DocumentBudget.Source).Value.ShouldNotBeNull();
        var compiled = new SchemaCompiler().Compile(schema, new Uri(file, UriKind.Relative));
        compiled.Diagnostics.Select(Specs.Line).ShouldBeEmpty();
        return compiled.Value.ShouldNotBeNull();
    }
}
