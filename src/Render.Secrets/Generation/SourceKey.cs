// SPDX-License-Identifier: MIT

using Render.Secrets.Sops;

namespace Render.Secrets.Generation;

/// <summary>Which keys a value can be added at.</summary>
internal static class SourceKey
{
    private const string ClearEnding = "_unencrypted";

    /// <summary>Why no value can be kept at a key; null when one can.</summary>
    /// <param name="key">Keys on the way, joined by dots.</param>
    /// <param name="isNewFile">True when Render writes the file, with the rules that sops has where nobody gives others.</param>
    public static string? Problem(string key, bool isNewFile)
    {
        var keys = key.Split('.');
        if (keys[0] == SopsFormat.Metadata)
            return $"'{SopsFormat.Metadata}' is where sops keeps its own";

        // sops is told a key between brackets, and has no way to write one of them inside of a key.
        if (key.Contains('[', StringComparison.Ordinal))
            return "sops cannot be told a key with a bracket";

        return isNewFile && keys.Any(one => one.EndsWith(ClearEnding, StringComparison.Ordinal))
            ? $"sops keeps in clear text what stands below a key that ends in '{ClearEnding}'"
            : null;
    }
}
