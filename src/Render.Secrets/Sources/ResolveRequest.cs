// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Secrets;

namespace Render.Secrets.Sources;

/// <summary>What has to be resolved.</summary>
/// <param name="References">Every place that asks; one reference may come many times.</param>
/// <param name="IsDisposable">True for an environment that is thrown away: examples are allowed, weak values are only warned about.</param>
/// <param name="PublicTexts">Keys, names and URLs of the spec: what everybody can read is no secret.</param>
public sealed record ResolveRequest(ImmutableArray<SecretReference> References, bool IsDisposable, IReadOnlyCollection<string> PublicTexts)
{
    /// <summary>
    /// True when a value that cannot be had here and now is left out without an error, for a store that may keep what it has
    /// sealed before; it says so itself when it needs the value after all.
    /// </summary>
    public bool ToleratesMissing { get; init; }
}
