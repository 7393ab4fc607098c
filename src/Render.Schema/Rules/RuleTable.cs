// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.Schema.Rules;

/// <summary>All rules that are coded by hand.</summary>
internal static class RuleTable
{
    private const int DigestLength = 16;

    private static readonly SchemaRule[] Rules = [.. FluxRules.All, .. OpenShiftKeyRules.All, .. OpenShiftUrlRules.All, .. OpenShiftMappingRules.All, .. ApiServerRules.All];
    private static readonly Dictionary<string, SchemaRule> ByName = Rules.ToDictionary(rule => rule.Name, StringComparer.Ordinal);
    private static readonly Dictionary<string, SchemaRule> ByDigest =
        Rules.Where(rule => rule.Digest is not null).ToDictionary(rule => rule.Digest ?? string.Empty, StringComparer.Ordinal);

    /// <summary>Every rule.</summary>
    public static IReadOnlyList<SchemaRule> All => Rules;

    /// <summary>A rule by its name; null when there is none.</summary>
    public static SchemaRule? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The rule that has this CEL text; null when it is not coded.</summary>
    public static SchemaRule? FindByCel(string text)
    {
        var dense = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return ByDigest.GetValueOrDefault(Digest.Of(System.Text.Encoding.UTF8.GetBytes(dense)).Hex[..DigestLength]);
    }
}
