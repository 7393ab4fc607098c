// SPDX-License-Identifier: MIT

namespace Render.IO.Processes;

/// <summary>How a program ended.</summary>
public enum ProcessOutcome
{
    /// <summary>By itself; the exit code tells the rest.</summary>
    Exited,

    /// <summary>There is no such program.</summary>
    NotFound,

    /// <summary>The system refused to start it.</summary>
    NotStarted,

    /// <summary>It was stopped at its time limit.</summary>
    TimedOut,

    /// <summary>It was stopped because it wrote too much.</summary>
    TooMuchOutput,
}
