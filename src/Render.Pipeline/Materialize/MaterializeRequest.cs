// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Pipeline.Materialize;

/// <summary>Which file to fill in.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Name">The provider, application or component.</param>
/// <param name="File">The file's name where there are several; null otherwise.</param>
/// <param name="Provided">Where values of an external store are to be had: <c>NAME=env:VARIABLE</c>, <c>NAME=file:PATH</c>.</param>
public sealed record MaterializeRequest(string Environment, string Name, string? File, ImmutableArray<string> Provided);
