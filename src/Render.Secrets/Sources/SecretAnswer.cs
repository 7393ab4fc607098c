// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Secrets;

namespace Render.Secrets.Sources;

/// <summary>A source's answer: a value, or findings, or a value with warnings.</summary>
/// <param name="Value">The value; null when there is none.</param>
/// <param name="Findings">What was found on the way.</param>
public sealed record SecretAnswer(SecretText? Value, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>A value and nothing to say.</summary>
    public static SecretAnswer Of(SecretText value) => new(value, []);

    /// <summary>True when the source cannot be reached or does not have it, which a store that keeps what it has can live with.</summary>
    public bool IsMissing { get; init; }

    /// <summary>No value, and there must be none of this kind.</summary>
    public static SecretAnswer Fail(Diagnostic finding) => new(null, [finding]);

    /// <summary>No value here and now.</summary>
    public static SecretAnswer Missing(Diagnostic finding) => new(null, [finding]) { IsMissing = true };
}
