// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;

namespace Render.Cli;

/// <summary>The one table of exit codes, for every command and through Cake.</summary>
public static class ExitCode
{
    /// <summary>Nothing to say. <c>render</c> exits so whether or not files changed.</summary>
    public const int Success = 0;

    /// <summary>There are differences.</summary>
    public const int Differences = 1;

    /// <summary>The input has errors; nothing was written.</summary>
    public const int InputErrors = 2;

    /// <summary>A cluster could not be asked.</summary>
    public const int ClusterNotAsked = 3;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 64;

    /// <summary>A bug, or a build or script that failed.</summary>
    public const int Internal = 70;

    /// <summary>Cancelled by the user.</summary>
    public const int Cancelled = 130;

    private static readonly int[] Precedence = [Internal, Cancelled, Usage, InputErrors, ClusterNotAsked, Differences, Success];

    /// <summary>The code for findings: errors of the input, or nothing but clusters that could not be asked.</summary>
    public static int Of(IEnumerable<Diagnostic> findings)
    {
        var code = Success;
        foreach (var finding in findings.Where(finding => finding.Severity == Severity.Error))
            code = Combine(code, finding.IsClusterUnasked ? ClusterNotAsked : InputErrors);

        return code;
    }

    /// <summary>The code to exit with where several apply.</summary>
    public static int Combine(params ReadOnlySpan<int> codes)
    {
        foreach (var code in Precedence)
        {
            if (codes.Contains(code))
                return code;
        }

        return Success;
    }
}
