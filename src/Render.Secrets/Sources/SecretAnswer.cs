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

    /// <summary>No value.</summary>
    public static SecretAnswer Fail(Diagnostic finding) => new(null, [finding]);
}
