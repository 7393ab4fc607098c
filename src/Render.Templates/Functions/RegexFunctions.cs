// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Render.Core.Nodes;
using Render.Templates.Rendering;
using static Render.Templates.Functions.FunctionSpec;

namespace Render.Templates.Functions;

/// <summary>
/// The functions of <c>regex</c>. The engine does not backtrack: its time grows with the length of the text, whatever the
/// pattern. The time limit is there for patterns that are slow to build.
/// </summary>
internal static class RegexFunctions
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    /// <summary>All of them.</summary>
    public static ImmutableArray<FunctionSpec> All { get; } =
    [
        Of("regex.escape", c => c.Bounded(Regex.Escape(c.Text(0))), "pattern:text"),
        Of("regex.unescape", c => Guarded(c, () => new StringNode(Regex.Unescape(c.Text(0)))), "pattern:text"),
        Of("regex.match", c => Guarded(c, () => Match(c)), "text:text", "pattern:text", "options:text?"),
        Of("regex.matches", c => Guarded(c, () => Matches(c)), "text:text", "pattern:text", "options:text?"),
        Of("regex.replace", c => Guarded(c, () => Replace(c)), "text:text", "pattern:text", "replace:text", "options:text?"),
        Of("regex.split", c => Guarded(c, () => Split(c)), "text:text", "pattern:text", "options:text?"),
    ];

    private static Node? Guarded(Call call, Func<Node?> body)
    {
        try
        {
            return body();
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException or RegexMatchTimeoutException)
        {
            return call.Fail(TemplateRenderErrors.BadPattern(call.Span, call.Name));
        }
    }

    private static RegexOptions Options(Call call, int at)
    {
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        foreach (var letter in call.Text(at))
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return options;
    }

    private static ListNode Groups(Match match, Call call)
    {
        var history = History.Of(call.Any(0));
        return new ListNode([.. match.Groups.Values.Select(group => History.Attach(new StringNode(group.Value), history))]);
    }

    private static ListNode Match(Call call)
    {
        var match = Regex.Match(call.Text(0), call.Text(1), Options(call, 2), TimeLimit);
        return match.Success ? Groups(match, call) : ListNode.Empty;
    }

    private static ListNode? Matches(Call call)
    {
        var all = ImmutableArray.CreateBuilder<Node>();
        foreach (Match match in Regex.Matches(call.Text(0), call.Text(1), Options(call, 2), TimeLimit))
        {
            if (!call.Context.CountIteration(call.Span))
                return null;

            all.Add(Groups(match, call));
        }

        return new ListNode(all.ToImmutable());
    }

    private static Node? Replace(Call call)
    {
        var length = 0L;
        var result = Regex.Replace(
            call.Text(0),
            call.Text(1),
            match =>
            {
                // Beyond the budget nothing more is built; the check below reports it.
                var replacement = length > call.Context.Budget.MaxTextLength ? string.Empty : match.Result(call.Text(2));
                length += replacement.Length;
                return replacement;
            },
            Options(call, 3),
            TimeLimit);
        return call.Context.CanBuild(Math.Max(length, result.Length), call.Span) ? new StringNode(result) : null;
    }

    private static ListNode Split(Call call)
    {
        var history = History.Of(call.Any(0));
        var parts = Regex.Split(call.Text(0), call.Text(1), Options(call, 2), TimeLimit);
        return new ListNode([.. parts.Select(part => History.Attach(new StringNode(part), history))]);
    }
}
