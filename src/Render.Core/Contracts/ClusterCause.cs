// SPDX-License-Identifier: MIT

namespace Render.Core.Contracts;

/// <summary>One cause of a refusal.</summary>
/// <param name="Field">Path of the field as the server writes it; empty when it names none.</param>
/// <param name="Message">Its message, already redacted.</param>
public sealed record ClusterCause(string Field, string Message);
