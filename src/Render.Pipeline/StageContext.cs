// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Text;

namespace Render.Pipeline;

/// <summary>What the reading stages of one environment share: where to read, who remembers, and the sources for reports.</summary>
/// <param name="Environment">The environment's name.</param>
/// <param name="Inputs">The repository.</param>
/// <param name="Recorder">Remembers what this environment depended on.</param>
/// <param name="Sources">The sources of the run.</param>
public sealed record StageContext(string Environment, IInputTree Inputs, IReadRecorder Recorder, SourceCatalog Sources);
