// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Pipeline.Seal;
using Render.Pipeline.Settled;

namespace Render.Pipeline;

/// <summary>What a run is asked to do.</summary>
/// <param name="Environments">Requested environments; empty for all that are not rendered on request.</param>
/// <param name="AllowPlainSecrets">The plain store may write secrets of environments that are not disposable.</param>
/// <param name="AllowDeletions">A write may delete more than a third of an environment's files.</param>
public sealed record RenderRequest(ImmutableArray<string> Environments, bool AllowPlainSecrets = false, bool AllowDeletions = false)
{
    /// <summary>Who writes the files of the store <c>sops</c>.</summary>
    public SealingProgram Sealing { get; init; } = SealingProgram.Age;

    /// <summary>The git revision that the output was rendered from: only what changed since is looked at. Null for everything.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>The environments that <see cref="ChangedSince"/> leaves of those that are asked for; null for all of them.</summary>
    public ImmutableHashSet<string>? Only { get; init; }

    /// <summary>True when the trees themselves are wanted, such as for a report: then also what is settled is rendered.</summary>
    public bool WantsTrees { get; init; }

    /// <summary>The environments that need not be rendered again.</summary>
    public ImmutableDictionary<string, SettledEnvironment> Settled { get; init; } = ImmutableDictionary<string, SettledEnvironment>.Empty;

    /// <summary>Is told how far the run is, from several threads; null when nobody looks.</summary>
    public IProgress<RunProgress>? Progress { get; init; }
}
