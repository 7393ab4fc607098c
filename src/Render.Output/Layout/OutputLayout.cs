// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Paths;

namespace Render.Output.Layout;

/// <summary>Where everything lies below an output folder: the one place that knows the paths of the output repository.</summary>
public static class OutputLayout
{
    /// <summary>The ownership record of an environment.</summary>
    public const string RecordName = "render.json";

    /// <summary>What kustomize reads in a step's folder.</summary>
    public const string KustomizationName = "kustomization.yaml";

    /// <summary>The folder beside the clusters that holds what is not a Kubernetes object.</summary>
    public const string FilesFolder = "files";

    /// <summary>The folder of an environment.</summary>
    /// <exception cref="ArgumentException">The name is not a safe one; specs are checked before.</exception>
    public static RepoPath Environment(string environment) => RepoPath.Of(environment);

    /// <summary>The ownership record of an environment, below the output folder.</summary>
    public static RepoPath Record(string environment) => Environment(environment).Join(RecordName);

    /// <summary>The folder of a step, below the environment's.</summary>
    public static string StepFolder(string cluster, ApplyStep step) => $"{cluster}/{step.Folder()}";

    /// <summary>The folder of a cluster's Flux objects, below the environment's.</summary>
    public static string FluxFolder(string cluster) => $"{cluster}/flux";

    /// <summary>A config file's path, below the environment's folder.</summary>
    public static string FileOf(ConfigFile file) => $"{FilesFolder}/{file.Instance}/{file.Name}";

    /// <summary>
    /// The manifests' paths below the environment's folder, in their order: kind and name, and the namespace too where two of
    /// one folder would otherwise be one.
    /// </summary>
    public static ImmutableArray<string> FilesOf(IReadOnlyList<Manifest> manifests)
    {
        var names = manifests.CountBy(ShortPath, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. manifests.Select(manifest => ShortPath(manifest) is var path && names[path] > 1 && manifest.Object.Namespace is { } space
            ? Path(manifest, "." + Escape(space))
            : path)];
    }

    /// <summary>Finds environments whose folders are one on a disk that ignores case.</summary>
    public static ImmutableArray<Diagnostic> CheckEnvironments(IEnumerable<string> environments)
    {
        var paths = new PathClaims();
        foreach (var environment in environments.Order(StringComparer.Ordinal))
            paths.Claim(environment + "/" + RecordName, Core.Text.SourceSpan.None);

        return paths.Findings;
    }

    /// <summary>Finds names of a spec that cannot be a part of a path on every system, where they stand.</summary>
    /// <param name="names">Names of clusters, instances and whatever else becomes a folder.</param>
    public static ImmutableArray<Diagnostic> CheckNames(IEnumerable<(string Name, Core.Text.SourceSpan Span)> names)
    {
        var findings = new DiagnosticBag();
        foreach (var (name, span) in names)
        {
            if (!RepoPath.TryParse(name, out _, out var problem))
                findings.Add(OutputErrors.UnsafePath(span, name, problem));
        }

        return findings.ToSorted();
    }

    private static string ShortPath(Manifest manifest) => Path(manifest, string.Empty);

    private static string Path(Manifest manifest, string ending)
    {
        var kind = manifest.Object.Type.Kind.ToLowerInvariant();
        return $"{StepFolder(manifest.Cluster, manifest.Step)}/{manifest.Instance}/{kind}-{Escape(manifest.Object.Name)}{ending}.yaml";
    }

    /// <summary>Names of roles may hold colons and more; they are written as in a URL, which no such name can hold itself.</summary>
    private static string Escape(string name)
    {
        if (name.All(IsPlain))
            return name;

        var text = new StringBuilder();
        foreach (var c in Encoding.UTF8.GetBytes(name).Select(b => (char)b))
            _ = IsPlain(c) ? text.Append(c) : text.Append(System.Globalization.CultureInfo.InvariantCulture, $"%{(int)c:X2}");

        return text.ToString();
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_';
}
