// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;

namespace Render.Identity.Rules.Claims;

/// <summary>Keys of extra attributes: a domain that is not Kubernetes' or OpenShift's own, a slash, a path.</summary>
internal sealed class ExtraKeys : IIdentityRule
{
    private const int MaxDomain = 253;
    private const int MaxPath = 256;
    private static readonly string[] Reserved = ["kubernetes.io", "k8s.io", "openshift.io"];

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5044", Severity.Error, "Keys of extra attributes are paths below a domain of your own.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from user in ClaimUsers.Of(context)
        from extra in user.Mappings.Extra
        let problem = ProblemOf(extra.Key)
        where problem is not null
        select Info.At(
            extra.SpanOf("key"), RuleContext.PathOf(user.App) + ".claims.extra", $"the key '{extra.Key}' of an extra attribute {problem}", "write it as 'example.com/name', in lower case");

    private static string? ProblemOf(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        var domain = slash < 0 ? string.Empty : key[..slash];
        var path = slash < 0 ? string.Empty : key[(slash + 1)..];
        return key switch
        {
            _ when slash < 0 => "has no slash",
            _ when domain.Length is 0 or > MaxDomain || !domain.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.') => "does not begin with a domain in lower case",
            _ when Reserved.Any(name => domain == name || domain.EndsWith("." + name, StringComparison.Ordinal)) => "lies in a reserved domain",
            _ when path.Length is 0 or > MaxPath => "has no path after the slash, or one of more than 256 characters",
            _ when path.Any(c => char.IsAsciiLetterUpper(c) || char.IsWhiteSpace(c) || char.IsControl(c)) => "has capital letters or white space in its path",
            _ => null,
        };
    }
}
