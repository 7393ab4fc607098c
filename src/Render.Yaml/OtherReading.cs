// SPDX-License-Identifier: MIT

namespace Render.Yaml;

/// <summary>How another YAML reader types a plain text that YAML 1.2 types otherwise. Names kinds, never the text.</summary>
/// <param name="Ours">What it is in YAML 1.2, such as <c>text</c>.</param>
/// <param name="Theirs">What the others make of it, such as <c>a boolean</c>.</param>
/// <param name="Readers">Who they are.</param>
public sealed record OtherReading(string Ours, string Theirs, string Readers);
