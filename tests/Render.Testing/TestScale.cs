// SPDX-License-Identifier: MIT

namespace Render.Testing;

/// <summary>
/// How long the long campaigns run: <c>RENDER_TEST_SCALE=quick</c> (the default, the gate) or <c>full</c>.
/// The seeds are the same in both, so a failure of the quick run is a failure of the full one.
/// </summary>
public static class TestScale
{
    private const string Variable = "RENDER_TEST_SCALE";

    /// <summary>True for the long campaigns.</summary>
    public static bool IsFull { get; } = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The number of cases to run.</summary>
    /// <param name="quick">On the default scale.</param>
    /// <param name="full">On the full scale.</param>
    public static int Count(int quick, int full) => IsFull ? full : quick;

    private static bool Read(string? scale) => scale switch
    {
        null or "" or "quick" => false,
        "full" => true,
        _ => throw new InvalidOperationException($"{Variable} is '{scale}'; write quick or full."),
    };
}
