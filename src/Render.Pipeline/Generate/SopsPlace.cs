// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Pipeline.Generate;

/// <summary>A place of the spec that takes its value out of a sops file.</summary>
/// <param name="File">The file, relative to the repository.</param>
/// <param name="Key">Keys on the way to the value, joined by dots.</param>
/// <param name="Path">Where the reference stands in the spec, keys joined by dots.</param>
/// <param name="Span">The place in the source.</param>
public sealed record SopsPlace(string File, string Key, string Path, SourceSpan Span)
{
    private const string HashKey = ".hash";

    /// <summary>File and key, which no other place shares unless it means the same value.</summary>
    public string Name => $"{File}#{Key}";

    /// <summary>True where the consumer wants the bcrypt hash of a password and not the password.</summary>
    public bool WantsHash => Path.EndsWith(HashKey, StringComparison.Ordinal);

    /// <summary>True when a user may mean it: file and key, the key alone, also with slashes, or the place in the spec.</summary>
    public bool IsCalled(string name) => name == Name || name == Key || name == Key.Replace('.', '/') || name == Path;
}
