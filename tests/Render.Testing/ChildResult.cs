// SPDX-License-Identifier: MIT

namespace Render.Testing;

/// <summary>How a child process ended.</summary>
/// <param name="ExitCode">Its code.</param>
/// <param name="Output">Standard output, line ends as written.</param>
/// <param name="Error">Standard error, line ends as written.</param>
public sealed record ChildResult(int ExitCode, string Output, string Error);
