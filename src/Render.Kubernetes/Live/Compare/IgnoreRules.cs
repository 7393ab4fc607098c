// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Enumeration;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Diff.Live;

namespace Render.Kubernetes.Live.Compare;

/// <summary>Applies the ignore rules, and remembers which of them were of use. Safe to use from several tasks.</summary>
internal sealed class IgnoreRules
{
    private readonly ImmutableArray<IgnoreRule> _all;
    private readonly ImmutableArray<IgnoreRule> _inForce;
    private readonly ConcurrentDictionary<IgnoreRule, bool> _used = new();

    public IgnoreRules(ImmutableArray<IgnoreRule> rules, DateOnly today)
    {
        _all = rules;
        _inForce = [.. rules.Where(rule => rule.Until is not { } last || today <= last)];
    }

    /// <summary>The differences that stay, and how many are hidden.</summary>
    public (ImmutableArray<LiveChange> Shown, int Hidden) Filter(ObjectRef target, ImmutableArray<LiveChange> changes)
    {
        var rules = _inForce.Where(rule => Fits(rule.Object, Name(target))).ToArray();
        if (rules.Length == 0)
            return (changes, 0);

        var shown = changes.RemoveAll(change => IsHidden(change, rules));
        return (shown, changes.Length - shown.Length);
    }

    /// <summary>Rules that hid nothing, and rules past their day.</summary>
    /// <param name="isComplete">False when some object could not be asked about: then a rule may have had its use there.</param>
    public IEnumerable<Diagnostic> Findings(bool isComplete)
    {
        foreach (var rule in _all)
        {
            if (!_inForce.Contains(rule) && rule.Until is { } until)
                yield return LiveErrors.IgnoreExpired(rule.Span, rule.Object, rule.Path, until);
            else if (isComplete && !_used.ContainsKey(rule))
                yield return LiveErrors.IgnoreUnused(rule.Span, rule.Object, rule.Path);
        }
    }

    private bool IsHidden(LiveChange change, IgnoreRule[] rules)
    {
        // Every rule that fits counts as used, so that none of two that overlap looks useless.
        var fitting = rules.Where(rule => FitsPlace(rule.Path, change.Place)).ToArray();
        foreach (var rule in fitting)
            _used[rule] = true;

        return fitting.Length > 0;
    }

    private static string Name(ObjectRef target) => target.Namespace is null ? $"{target.Type.Kind}/{target.Name}" : $"{target.Type.Kind}/{target.Namespace}/{target.Name}";

    private static bool FitsPlace(string pattern, string place) =>
        Fits(pattern, place) || Fits(pattern + ".*", place) || Fits(pattern + "[*", place) || Fits(pattern + " › *", place);

    private static bool Fits(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), text, ignoreCase: false);
}
