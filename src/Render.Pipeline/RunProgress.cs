// SPDX-License-Identifier: MIT

namespace Render.Pipeline;

/// <summary>How far a run is with one environment.</summary>
/// <param name="Environment">The environment; empty for what is done for all of them.</param>
/// <param name="Step">What is being done, as a verb with <c>-ing</c>.</param>
public sealed record RunProgress(string Environment, string Step)
{
    /// <summary>The step of an environment that is through.</summary>
    public const string Done = "done";
}
