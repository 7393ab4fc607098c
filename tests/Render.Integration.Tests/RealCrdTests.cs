// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Schema;
using Render.Testing;
using Render.Yaml;
using Xunit.Abstractions;

namespace Render.Integration.Tests;

/// <summary>Everything custom that the samples render, held against the CRDs of the real systems in the releases that the samples name.</summary>
public sealed class RealCrdTests(ITestOutputHelper output)
{
    private static readonly (string Kind, string Version, string File)[] Definitions =
    [
        ("OIDCClient", "v3", "rancher-oidcclients.management.cattle.io-v2.14.4.yaml"),
        ("Authentication", "v1", "openshift-authentications.config.openshift.io-release-4.20.crd.yaml"),
        ("ExternalSecret", "v1", "external-secrets.io_externalsecrets.yaml"),
        ("Kustomization", "v1", "flux-kustomize.toolkit.fluxcd.io_kustomizations.yaml"),
    ];

    [SharedFact("reference/crds")]
    public async Task EveryRenderedCustomResource_IsAcceptedByItsRealDefinition()
    {
        using var samples = SampleRepository.Create();
        (await CliRun.InAsync(samples.Path, "render")).ExitCode.ShouldBe(0);
        var validators = Definitions.ToDictionary(d => d.Kind, d => Load(d.File, d.Version), StringComparer.Ordinal);
        var accepted = 0;
        foreach (var (path, bytes) in samples.Snapshot("out").Where(file => file.Key.EndsWith(".yaml", StringComparison.Ordinal) && !file.Key.Contains("/files/", StringComparison.Ordinal)))
        {
            var tree = Read(path, bytes).ShouldBeOfType<MapNode>();
            // kustomize's own list files share their kind's name with Flux, and are not for a cluster.
            if (tree["kind"] is not StringNode kind || tree["apiVersion"] is StringNode { Value: "kustomize.config.k8s.io/v1beta1" } || !validators.TryGetValue(kind.Value, out var validator))
                continue;

            validator.Validate(tree).Select(v => $"{path}: {v.Message}").ShouldBeEmpty();
            accepted++;
        }

        output.WriteLine($"{accepted} custom resources accepted");
        accepted.ShouldBeGreaterThan(14);
    }

    private static ISchemaValidator Load(string file, string version)
    {
        var path = Path.Combine(SharedFolder.Combine("reference/crds"), file);
        return CustomResourceSchemas.Load(Read(file, File.ReadAllBytes(path)), version).Value.ShouldNotBeNull();
    }

    private static Node Read(string path, byte[] bytes)
    {
        var text = SourceDecoder.Decode(path, bytes, DocumentBudget.Source).Value.ShouldNotBeNull();
        return YamlReader.ReadSingle(text, DocumentBudget.Source).Value.ShouldNotBeNull();
    }
}
