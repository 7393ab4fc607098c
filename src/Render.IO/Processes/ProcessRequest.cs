// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.IO.Processes;

/// <summary>A program to run. Secrets travel through <see cref="Input"/> only: arguments are visible to everybody on the machine.</summary>
/// <param name="Program">A name that is looked up in PATH of <paramref name="Environment"/>, or an absolute path.</param>
/// <param name="Arguments">The arguments, not quoted.</param>
/// <param name="WorkingDirectory">An absolute path.</param>
/// <param name="Environment">All variables that the program sees.</param>
public sealed record ProcessRequest(
    string Program, ImmutableArray<string> Arguments, string WorkingDirectory, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>What it reads on its standard input, which ends there.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>How long it may take; then it is stopped with all its children.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// True when the answer is whole once the program has ended, whoever keeps its streams open: a child that it left running. False where
    /// children write parts of the answer; then the streams' end is waited for.
    /// </summary>
    public bool IsDoneAtExit { get; init; }

    /// <summary>How much it may write on its standard output and on its error output, each; above that it is stopped.</summary>
    public int OutputLimit { get; init; } = 16 * 1024 * 1024;
}
