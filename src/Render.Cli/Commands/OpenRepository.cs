// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Pipeline;

namespace Render.Cli.Commands;

/// <summary>A repository, opened as the command line asked.</summary>
/// <param name="Root">Absolute path.</param>
/// <param name="Output">The output folder, absolute.</param>
/// <param name="Environments">Requested environments.</param>
/// <param name="Format">How findings are written.</param>
/// <param name="Inputs">Its files.</param>
/// <param name="Pipeline">The stages over it.</param>
public sealed record OpenRepository(
    string Root, string Output, ImmutableArray<string> Environments, ReportFormat Format, IInputTree Inputs, RenderPipeline Pipeline);
