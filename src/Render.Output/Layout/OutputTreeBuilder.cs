// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Output.Writing;

namespace Render.Output.Layout;

/// <summary>Turns a sealed environment into files: paths by <see cref="OutputLayout"/>, bytes by the canonical writers.</summary>
public static class OutputTreeBuilder
{
    /// <summary>Builds the tree.</summary>
    /// <param name="environment">What was rendered and sealed.</param>
    /// <param name="extras">Further files that belong to the environment's clusters, such as their Flux objects.</param>
    public static StageResult<OutputTree> Build(SealedEnvironment environment, IEnumerable<TreeFile> extras)
    {
        var findings = new DiagnosticBag();
        var claims = new PathClaims();
        var files = new List<OutputFile>();
        var paths = OutputLayout.FilesOf([.. environment.Manifests.Select(manifest => manifest.Manifest)]);
        for (var i = 0; i < paths.Length; i++)
            Add(OfManifest(environment.Manifests[i], paths[i]), paths[i], environment.Manifests[i].Manifest.Tree.Span);

        foreach (var file in environment.Files)
            Add(OfFile(file, findings), OutputLayout.FileOf(file), file.Tree.Span);

        var kustomizations = StepKustomizations.Of(environment.Manifests.Select((manifest, i) => new PlacedManifest(manifest.Manifest, paths[i])));
        foreach (var file in kustomizations.Concat(extras))
            Add(new OutputFile(RepoPath.Root, FileBytes.OfYaml(file.Tree)) { Cluster = file.Cluster }, file.Path, file.Tree.Span);

        // The record's own place is taken from the start.
        claims.Claim(environment.Name + "/" + OutputLayout.RecordName, SourceSpan.None);
        findings.AddRange(claims.Findings);
        return StageResult.Of(new OutputTree(environment.Name, [.. files.OrderBy(file => file.Path)]), findings);

        void Add(OutputFile? file, string path, SourceSpan span)
        {
            if (file is not null && claims.Claim(environment.Name + "/" + path, span) is not null)
                files.Add(file with { Path = RepoPath.Of(path) });
        }

        OutputFile? OfManifest(SealedManifest manifest, string path)
        {
            if (manifest.Verbatim is { } bytes)
                return Public(manifest, new OutputFile(RepoPath.Root, bytes) { Cluster = manifest.Manifest.Cluster, Object = manifest.Manifest.Object, Seal = manifest.Seal });

            if (FileBytes.FindSecret(manifest.Manifest.Tree) is { } secret)
            {
                findings.Add(OutputErrors.NotSealed(secret.Span, path));
                return null;
            }

            return Public(
                manifest,
                new OutputFile(RepoPath.Root, FileBytes.OfYaml(manifest.Manifest.Tree))
                {
                    Cluster = manifest.Manifest.Cluster,
                    Object = manifest.Manifest.Object,
                    Seal = manifest.Seal,
                    NotKept = manifest.NotKept,
                });
        }
    }

    /// <summary>Says what of a file may be seen by more than its owner.</summary>
    private static OutputFile Public(SealedManifest manifest, OutputFile file) => manifest.IsPrivate
        ? file with { IsPrivate = true, PublicBytes = FileBytes.OfYaml(PlainLeaves.Without(manifest.Manifest.Tree, manifest.PlainLeaves)) }
        : file;

    private static OutputFile? OfFile(ConfigFile file, DiagnosticBag findings)
    {
        var path = OutputLayout.FileOf(file);
        if (FileBytes.FindSecret(file.Tree) is { } secret)
            findings.Add(OutputErrors.NotSealed(secret.Span, path));
        else if (file.Format == ConfigFileFormat.Text && file.Tree is not StringNode)
            findings.Add(OutputErrors.NotText(file.Tree.Span, path, file.Tree.Describe()));
        else
            return new OutputFile(RepoPath.Root, FileBytes.Of(file));

        return null;
    }
}
