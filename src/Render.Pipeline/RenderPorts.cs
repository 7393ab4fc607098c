// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.IO.Processes;
using Render.IO.Writing;
using Render.Kubernetes;
using Render.Secrets;
using Render.Secrets.Redaction;

namespace Render.Pipeline;

/// <summary>What a writing command takes from outside.</summary>
/// <param name="Inputs">The repository.</param>
/// <param name="Root">The repository, absolute.</param>
/// <param name="Output">The output folder.</param>
/// <param name="Variables">The process environment, for secrets of the source <c>env</c>.</param>
/// <param name="Redactor">Learns the secrets before anything can print them.</param>
/// <param name="Time">The clock.</param>
/// <param name="ToolVersion">For <c>render.json</c>.</param>
public sealed record RenderPorts(
    IInputTree Inputs,
    string Root,
    OutputFolder Output,
    IReadOnlyDictionary<string, string> Variables,
    Redactor Redactor,
    TimeProvider Time,
    string ToolVersion)
{
    /// <summary>
    /// Tells one build of the tool from another with the same version; null when nobody can. Without it every environment is rendered
    /// in every run.
    /// </summary>
    public Func<string>? ToolBuild { get; init; }

    /// <summary>Starts programs: <c>age</c>, <c>sops</c>, <c>git</c>.</summary>
    public IProcessRunner Processes { get; init; } = new ProcessRunner();

    /// <summary>How long one call of a program may take.</summary>
    public TimeSpan ProgramTimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Makes the way to the clusters whose live Secrets are asked for; null for a command that asks none.</summary>
    public Func<ClusterConnector>? Clusters { get; init; }

    /// <summary>Draws the data keys of sealed files.</summary>
    public IEntropy Entropy { get; init; } = new SystemEntropy();
}
