// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Kubernetes.Credentials;

/// <summary>What can go wrong in getting a credential: RND8030 to RND8039.</summary>
public static class CredentialErrors
{
    /// <summary>A credential plugin that nobody allowed.</summary>
    public static Diagnostic ExecRefused(SourceSpan span, string program, string why) =>
        Error("RND8030", span, $"The credential plugin '{program}' was not started: {why}.") with
        {
            Hint = $"Pass --allow-exec={program} if it is to run, or use a token or a client certificate.",
        };

    /// <summary>A credential plugin that speaks another version, or wants a terminal.</summary>
    public static Diagnostic ExecUnsupported(SourceSpan span, string program, string why) =>
        Error("RND8031", span, $"The credential plugin '{program}' cannot be used: {why}.");

    /// <summary>A credential plugin that failed.</summary>
    public static Diagnostic ExecFailed(SourceSpan span, string program, string how, string? hint) =>
        Error("RND8032", span, $"The credential plugin '{program}' {how}.") with { Hint = hint };

    /// <summary>A credential plugin whose answer holds no credential.</summary>
    public static Diagnostic ExecAnswer(SourceSpan span, string program, string why) =>
        Error("RND8033", span, $"The answer of the credential plugin '{program}' cannot be used: {why}.");

    /// <summary>A token file that cannot be read.</summary>
    public static Diagnostic TokenFile(SourceSpan span, string why) =>
        Error("RND8034", span, $"The token file cannot be used: {why}.");

    private static Diagnostic Error(string code, SourceSpan span, string message) => new(code, Severity.Error, span, message);
}
