// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Kubernetes.Hosting;

namespace Render.Kubernetes.Credentials;

/// <summary>
/// Which credential plugins may be started. A kubeconfig is a file that names programs: where nobody looks (<c>CI=true</c>), or
/// with <c>--no-exec</c>, only the listed ones run.
/// </summary>
/// <param name="NoExec">True for <c>--no-exec</c>.</param>
/// <param name="Allowed">Program names without folder, from <c>--allow-exec</c>.</param>
public sealed record ExecPolicy(bool NoExec, ImmutableArray<string> Allowed)
{
    /// <summary>The defaults.</summary>
    public static ExecPolicy Default { get; } = new(false, []);

    /// <summary>Why a program may not be started; null when it may.</summary>
    internal string? ReasonToRefuse(string program, HostEnvironment host)
    {
        if (Allowed.Contains(program, StringComparer.Ordinal))
            return null;
        if (NoExec)
            return "--no-exec was given";

        return host.IsContinuousIntegration ? "in CI only listed plugins run" : null;
    }
}
