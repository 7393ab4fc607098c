// SPDX-License-Identifier: MIT

using Render.Core.Redaction;
using Render.IO.Processes;

namespace Render.Secrets.Programs;

/// <summary>What it takes to start the programs that secrets need.</summary>
/// <param name="Runner">Starts them.</param>
/// <param name="WorkingDirectory">Where they run; absolute.</param>
/// <param name="Variables">What they see of the environment.</param>
/// <param name="Redactor">Masks what they print.</param>
public sealed record ProgramHost(
    IProcessRunner Runner, string WorkingDirectory, IReadOnlyDictionary<string, string> Variables, ITextRedactor Redactor)
{
    /// <summary>How long one call may take; decryption may ask a service.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many of them may run at once.</summary>
    public SemaphoreSlim Slots { get; init; } = new(4);

    /// <summary>The same for a program that encrypts, which sees nothing of the environment but what it takes to run.</summary>
    internal ProgramHost ForSealing() => this with { Variables = SealingVariables.Of(Variables) };

    /// <summary>Runs a program with input on its standard input.</summary>
    internal async Task<ProcessResult> RunAsync(string program, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        await Slots.WaitAsync(cancellationToken);
        try
        {
            var request = new ProcessRequest(program, [.. arguments], WorkingDirectory, Variables) { Input = input, TimeLimit = TimeLimit };
            return await Runner.RunAsync(request, cancellationToken);
        }
        finally
        {
            Slots.Release();
        }
    }
}
