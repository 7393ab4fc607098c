// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Dex's metrics.</summary>
[SpecType("Dex's metrics and health endpoints.")]
public sealed record DexTelemetrySpec : SpecObject
{
    /// <summary>Address.</summary>
    [Spec("Address for HTTP.", min: 1, max: 100)]
    public required string Http { get; init; }

    /// <summary>Profiling.</summary>
    [Spec("Whether Go's profiling is served.")]
    public bool? EnableProfiling { get; init; }
}
