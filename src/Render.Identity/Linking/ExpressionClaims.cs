// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Core.Nodes;
using Render.Identity.Spec;

namespace Render.Identity.Linking;

/// <summary>
/// The claims that a CEL expression cannot do without, found by their spelling: <c>claims.name</c> and <c>claims["name"]</c>.
/// Optional access (<c>claims.?name</c>, <c>has(claims.name)</c>) is no demand. The expression itself is not compiled.
/// </summary>
internal static partial class ExpressionClaims
{
    /// <summary>OpenID Connect demands these of every ID token.</summary>
    private static readonly string[] Always = ["iss", "sub", "aud", "exp", "iat"];

    /// <summary>The uses of an expression of a spec mapping; none when the mapping has no such key.</summary>
    /// <param name="spec">The mapping.</param>
    /// <param name="key">The key of the expression.</param>
    /// <param name="purpose">What it makes of the claims.</param>
    public static IEnumerable<ClaimUse> Uses(SpecObject spec, string key, string purpose) =>
        Trace.Given(spec, key) is StringNode expression
            ? Names(expression.Value).Select(name => new ClaimUse(purpose, Trace.Derived(name, "claim: read by the expression", expression)))
            : [];

    /// <summary>The names of the claims, each once, in the order in which they stand.</summary>
    public static IEnumerable<string> Names(string expression) =>
        Demanded().Matches(expression)
            .Select(match => match.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal)
            .Where(name => !Always.Contains(name, StringComparer.Ordinal) && !expression.Contains($"has(claims.{name})", StringComparison.Ordinal));

    [GeneratedRegex("""(?<![A-Za-z0-9_.])claims(?:\.(?<name>[A-Za-z_][A-Za-z0-9_]*)|\[\s*["'](?<name>[^"']+)["']\s*\])""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Demanded();
}
