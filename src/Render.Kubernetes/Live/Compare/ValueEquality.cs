// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Diff;

namespace Render.Kubernetes.Live.Compare;

/// <summary>
/// Values that are written differently and mean the same: amounts, durations and base64, where the place says that it holds one. A text that
/// happens to look like an amount is a text.
/// </summary>
internal static class ValueEquality
{
    private static readonly HashSet<string> AmountParents = new(StringComparer.Ordinal)
        { "limits", "requests", "hard", "capacity", "default", "defaultRequest", "max", "min", "overhead" };

    private static readonly HashSet<string> AmountKeys = new(StringComparer.Ordinal) { "sizeLimit", "storage", "averageValue", "divisor" };

    private static readonly string[] Base64Endings = ["cabundle", "cadata", "certificate-authority-data"];

    private static readonly string[] DurationEndings = ["interval", "timeout", "duration", "ttl", "renewbefore", "delay"];

    /// <summary>True when a change of a leaf is none by value.</summary>
    public static bool IsSame(TreeChange change) =>
        change is { Kind: ChangeKind.Changed, Before: { } before, After: { } after } && Scalar(before) is { } left && Scalar(after) is { } right
        && ((IsAmount(change.Path) && Quantity.Same(left, right)) || (IsDuration(change.Path) && GoDuration.Same(left, right)) || (IsBase64(change.Path) && SameBytes(left, right)));

    private static bool IsAmount(DiffPath path)
    {
        var keys = path.Steps.OfType<DiffStep.Key>().Select(step => step.Name).ToArray();
        return keys.Length > 1 && (AmountKeys.Contains(keys[^1]) || AmountParents.Contains(keys[^2]));
    }

    private static bool IsDuration(DiffPath path) =>
        Array.Exists(DurationEndings, ending => path.LastKey.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsBase64(DiffPath path) =>
        Array.Exists(Base64Endings, ending => path.LastKey.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Base64 may be broken into lines; what counts is what it stands for.</summary>
    private static bool SameBytes(string left, string right) => Bytes(left) is { } a && Bytes(right) is { } b && a.AsSpan().SequenceEqual(b);

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }

    private static string? Scalar(Node node) => node switch
    {
        StringNode text => text.Value,
        NumberNode number => number.Value.Lexeme,
        _ => null,
    };
}
