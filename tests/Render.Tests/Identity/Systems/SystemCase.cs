// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.Testing;

namespace Render.Tests.Identity.Systems;

/// <summary>The folders of <c>Cases</c>.</summary>
internal static class SystemCase
{
    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Directory.GetDirectories(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string Root => RepositoryRoot.Combine("tests/Render.Tests/Identity/Systems/Cases");

    /// <summary>A file of a case.</summary>
    public static string PathOf(string name, string file) => Path.Combine(Root, name, file);

    /// <summary>A linked case.</summary>
    public static LinkedEnvironment Link(string name)
    {
        var bound = EnvironmentBinder.Bind(Specs.Read(File.ReadAllText(PathOf(name, "spec.yaml")), "environments/case.yaml"), "environments/case.yaml");
        bound.Diagnostics.Select(Specs.Line).ShouldBeEmpty();
        var spec = bound.Value.ShouldNotBeNull();
        var lockPath = PathOf(name, "lock.yaml");
        var files = spec.FileReferences.ToImmutableDictionary(
            path => path, path => new SourceText(path.Value, File.ReadAllText(PathOf(name, path.Name))));
        var lockFile = File.Exists(lockPath) ? Specs.Read(File.ReadAllText(lockPath), "environments/case.lock.yaml") : null;
        var linked = EnvironmentLinker.Link(spec, new LinkInputs(lockFile, files, Specs.Today));
        linked.Diagnostics.Where(d => d.Severity == Severity.Error).Select(Specs.Line).ShouldBeEmpty();
        return linked.Value.ShouldNotBeNull();
    }
}
