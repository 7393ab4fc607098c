// SPDX-License-Identifier: MIT

namespace Render.Reports.Results;

/// <summary>One case of a JUnit report.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
/// <param name="Detail">What to do about it; null for nothing.</param>
/// <param name="Skipped">Why it was not looked at; null when it was.</param>
internal sealed record JunitCase(string Name, string? Failure, string? Detail, string? Skipped);
