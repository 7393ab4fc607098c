// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Identity.Spec;

namespace Render.Identity.Linking;

/// <summary>What the systems share while one environment is linked.</summary>
internal sealed class LinkContext(EnvironmentSpec spec, LinkInputs inputs, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, ProviderProfile> _profiles = new(StringComparer.Ordinal);

    /// <summary>The spec.</summary>
    public EnvironmentSpec Spec { get; } = spec;

    /// <summary>The files, the lock and the time.</summary>
    public LinkInputs Inputs { get; } = inputs;

    /// <summary>Receives what is wrong.</summary>
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>What the providers have made.</summary>
    public EnvironmentLock Lock { get; } = EnvironmentLock.Read(inputs.Lock, diagnostics);

    /// <summary>The profiles of all providers, once they are described.</summary>
    public IEnumerable<ProviderProfile> Profiles => Spec.Providers.Select(p => p.Name).Where(_profiles.ContainsKey).Select(name => _profiles[name]);

    /// <summary>Remembers what a provider offers.</summary>
    public void Describe(ProviderProfile profile) => _profiles[profile.Name] = profile;

    /// <summary>What a provider offers; null, with a finding, when the spec does not declare it.</summary>
    public ProviderProfile? Provider(SpecObject from, string path, string name)
    {
        if (_profiles.TryGetValue(name, out var profile))
            return profile;

        if (!Spec.Providers.Names.Contains(name, StringComparer.Ordinal))
            Diagnostics.Add(SpecErrors.UnknownReference(from.SpanOf("provider"), path + ".provider", "provider", name, [.. Spec.Providers.Names]));

        return null;
    }

    /// <summary>A cluster of the spec; null, with a finding, when it is not declared.</summary>
    public ClusterSpec? Cluster(SpecObject from, string path, string name)
    {
        if (Spec.Clusters.TryGet(name, out var cluster))
            return cluster;

        Diagnostics.Add(SpecErrors.UnknownReference(from.SpanOf("cluster"), path + ".cluster", "cluster", name, [.. Spec.Clusters.Names]));
        return null;
    }

    /// <summary>The certificates that a spec names; null when it names none, or when they could not be read.</summary>
    public CertificateAuthority? Authority(CaSpec? ca, string path)
    {
        if (ca is null)
            return null;

        if (!RepoPath.TryParse(SpecFiles.Folder.Value + "/" + ca.File, out var file, out var problem) || !file.IsWithin(SpecFiles.Folder))
        {
            Diagnostics.Add(SpecErrors.BadPath(ca.SpanOf("file"), path + ".file", problem ?? "leaves environments/"));
            return null;
        }

        if (!Inputs.Files.TryGetValue(file, out var source))
        {
            Diagnostics.Add(SpecErrors.FileMissing(ca.SpanOf("file"), path + ".file", file.Value));
            return null;
        }

        var text = source.Content.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var span = Core.Text.SourceSpan.OfFile(file.Value);
        var named = Trace.Given(ca, "file")?.Provenance ?? [];
        return new CertificateAuthority(ca, file, new StringNode(text, span, [new Origin(OriginKind.Spec, span, "certificates"), .. named]));
    }
}
