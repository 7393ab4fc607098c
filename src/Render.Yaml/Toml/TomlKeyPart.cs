// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Yaml.Toml;

/// <summary>One part of a dotted key.</summary>
/// <param name="Name">The text without quotes.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct TomlKeyPart(string Name, SourceSpan Span);
