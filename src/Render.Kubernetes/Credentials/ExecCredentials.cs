// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.IO.Processes;
using Render.Kubernetes.Hosting;
using Render.Kubernetes.Kubeconfig;
using Render.Kubernetes.Transport;

namespace Render.Kubernetes.Credentials;

/// <summary>
/// Credentials from a program (client.authentication.k8s.io v1 and v1beta1). It runs without a terminal and with a time limit, one
/// at a time; its answer is kept until it ends or the server refuses it, and a failure for good: it would fail again, after as long a wait.
/// </summary>
internal sealed class ExecCredentials(
    ClusterConnection connection, KubeExec exec, HostEnvironment host, IProcessRunner processes, TimeProvider time, Func<string, string> clean)
    : ICredentialSource, IDisposable
{
    private const int MaxOutput = 1024 * 1024;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile ExecCredential? _kept;
    private volatile CredentialAnswer? _failure;

    /// <inheritdoc/>
    public async ValueTask<CredentialAnswer> GetAsync(CancellationToken cancellationToken)
    {
        if (Kept() is { } early)
            return early;

        await _one.WaitAsync(cancellationToken);
        try
        {
            return Kept() ?? await RunAsync(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public bool Refuse(Credential refused)
    {
        // Whoever comes late with an old credential must not throw away the new one.
        if (_kept is { } kept && ReferenceEquals(kept.Value, refused))
            _kept = null;

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private CredentialAnswer? Kept() =>
        _kept is { } kept && (kept.Expires is not { } end || end > time.GetUtcNow()) ? new CredentialAnswer(kept.Value, null) : _failure;

    private async Task<CredentialAnswer> RunAsync(CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, string>(host.Variables, StringComparer.Ordinal);
        foreach (var (name, value) in exec.Variables)
            variables[name] = value;

        variables[ExecExchange.Variable] = ExecExchange.Request(exec, connection);
        var request = new ProcessRequest(exec.Command, exec.Arguments, host.WorkingDirectory, variables)
        {
            TimeLimit = TimeLimit,
            OutputLimit = MaxOutput,

            // Some leave an agent behind that keeps their output open.
            IsDoneAtExit = true,
        };
        var result = await processes.RunAsync(request, cancellationToken);
        if (!result.Succeeded)
            return Fail(Failure(result));

        var (credential, problem) = ExecExchange.Answer(exec, result.Output, connection.Credentials.Identity);
        Array.Clear(result.Output);
        _kept = credential;
        return credential is null
            ? Fail(CredentialErrors.ExecAnswer(exec.Span, exec.ProgramName, problem ?? "it is empty"))
            : new CredentialAnswer(credential.Value, null);
    }

    private CredentialAnswer Fail(Diagnostic why)
    {
        var answer = new CredentialAnswer(null, why);
        _failure = answer;
        return answer;
    }

    private Diagnostic Failure(ProcessResult result)
    {
        var said = Said(result.Error);
        var how = result.Outcome switch
        {
            ProcessOutcome.NotFound => "is not installed",
            ProcessOutcome.NotStarted => "could not be started",
            ProcessOutcome.TimedOut => $"gave no answer within {TimeLimit.TotalSeconds:0} seconds; it may have waited for somebody to answer it{said}",
            ProcessOutcome.TooMuchOutput => "wrote more than 1 MiB",
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ended with exit code {result.ExitCode}{said}"),
        };
        var hint = result.Outcome == ProcessOutcome.NotFound && exec.InstallHint is { } install ? clean(install) : null;
        return CredentialErrors.ExecFailed(exec.Span, exec.ProgramName, how, hint);
    }

    /// <summary>What a plugin writes may hold the very token, in a form that no mask knows: it is counted and not shown.</summary>
    private static string Said(string words)
    {
        var lines = words.Trim().Split('\n').Length;
        return words.AsSpan().IsWhiteSpace()
            ? string.Empty
            : $"; it wrote {Words.Count(lines)} {(lines == 1 ? "line" : "lines")} to its error output, which may hold credentials and is not shown: run the command of 'exec' by hand to see it";
    }
}
