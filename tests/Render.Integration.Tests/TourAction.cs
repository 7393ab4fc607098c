// SPDX-License-Identifier: MIT

namespace Render.Integration.Tests;

/// <summary>What a step of a tour does.</summary>
internal enum TourAction
{
    /// <summary>Writes a file that is not there.</summary>
    Write,

    /// <summary>Adds lines to a file.</summary>
    Append,

    /// <summary>Runs a command.</summary>
    Run,
}
