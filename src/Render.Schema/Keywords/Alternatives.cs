// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>
/// Explains why none, or more than one, of several alternatives fits. Of the failures of all branches only those of the branch
/// that was probably meant are shown.
/// </summary>
internal sealed class Alternatives(CompiledSchema owner, string keyword, IReadOnlyList<CompiledSchema> branches)
{
    /// <summary>The keys that a schema demands, when it demands nothing else; null otherwise.</summary>
    public static IReadOnlyList<string>? RequiredNames(CompiledSchema schema) =>
        schema.Keywords is [Members { Rules: { IsRequiredOnly: true } rules }] ? rules.Required : null;

    /// <summary>No branch fits.</summary>
    public void ExplainNone(Place place, Evaluation run, Report report)
    {
        if (TryExplainMissing(place, report) || TryExplainDiscriminator(place, report))
            return;

        var failures = branches.Select(branch => BranchFailure.Of(branch, place, run)).OrderByDescending(failure => failure.Rank).ToArray();
        if (failures is [var best, ..] && best.IsRelevant && (failures.Length == 1 || best.Rank != failures[1].Rank))
        {
            report.AddRange(best.Report);
            return;
        }

        var expected = owner.Expected ?? Wording.AnyOf([.. branches.Select(Summary).Distinct(StringComparer.Ordinal)]);
        report.Add(place, place.ValueSpan, owner, keyword, $"Expected {expected}, found {place.Found}.", EnumHint(place.Node));
    }

    /// <summary>More than one branch fits where only one may.</summary>
    public void ExplainSeveral(Place place, IReadOnlyList<CompiledSchema> holding, Report report)
    {
        var names = holding.Select(RequiredNames).OfType<IReadOnlyList<string>>().SelectMany(name => name).Distinct(StringComparer.Ordinal).ToArray();
        if (names.Length > 1 && place.Node is MapNode map && map.TryGet(names[^1], out var entry))
        {
            var listed = Wording.AllOf([.. names.Select(Wording.Quote)]);
            report.Add(place.Entry(entry), place.KeyOf(entry), owner, keyword, $"Only one of {listed} may be set.", "Remove all but one.");
            return;
        }

        var forms = Wording.AllOf([.. holding.Select(Summary).Distinct(StringComparer.Ordinal)]);
        report.Add(
            place, place.ValueSpan, owner, keyword,
            $"Expected exactly one of {branches.Count} forms, found {place.Found} that fits {holding.Count} of them ({forms}).", null);
    }

    /// <summary>Every branch wants some key and nothing else: say which ones, once.</summary>
    private bool TryExplainMissing(Place place, Report report)
    {
        var wanted = branches.Select(RequiredNames).OfType<IReadOnlyList<string>>().ToArray();
        if (wanted.Length != branches.Count || place.Node is not MapNode)
            return false;

        var listed = Wording.AnyOf([.. wanted.Select(names => Wording.AllOf([.. names.Select(Wording.Quote)]))]);
        report.Add(place, place.OwnerSpan, owner, keyword, $"The key {listed} is missing.", "Add one of them.");
        return true;
    }

    /// <summary>Every branch allows some values of the same key, and the value found is none of them.</summary>
    private bool TryExplainDiscriminator(Place place, Report report)
    {
        if (place.Node is not MapNode map || Discriminator.Find(branches) is not { } discriminator)
            return false;

        if (!map.TryGet(discriminator.Key, out var entry))
        {
            report.Add(
                place, place.OwnerSpan, owner, keyword, $"The key {Wording.Quote(discriminator.Key)} is missing.",
                $"Add it with {Wording.AnyOf([.. discriminator.Values.Select(Wording.SchemaValue)])}.");
            return true;
        }

        if (entry.Value is SecretNode or EmbeddedNode || discriminator.Values.Any(value => NodeEquality.Equal(value, entry.Value)))
            return false;

        var found = Wording.Found(entry.Value, discriminator.IsPublic && !place.IsSecret);
        var child = place.Entry(entry);
        report.Add(
            child, child.ValueSpan, owner, keyword, AllowedValues.Message(discriminator.Values, found), AllowedValues.Hint(discriminator.Values, entry.Value));
        return true;
    }

    private string? EnumHint(Node node)
    {
        var values = branches.SelectMany(branch => branch.Keywords.OfType<AllowedValues>()).SelectMany(allowed => allowed.Values).ToArray();
        return AllowedValues.Hint(values, node);
    }

    private static string Summary(CompiledSchema branch)
    {
        if (branch.Expected is { } expected)
            return expected;
        if (branch.Keywords.OfType<AllowedValues>().FirstOrDefault() is { } allowed)
            return Wording.AnyOf([.. allowed.Values.Select(Wording.SchemaValue)]);
        if (branch.Keywords.OfType<Reference>().SelectMany(reference => reference.InPlace).FirstOrDefault() is { } target && target.Keywords.Count > 0)
            return target.Expected ?? target.Keywords.OfType<TypeKeyword>().FirstOrDefault()?.Expected ?? target.Summary ?? "another form";

        var type = branch.Keywords.OfType<TypeKeyword>().FirstOrDefault()?.Expected;
        var required = branch.Keywords.OfType<Members>().FirstOrDefault()?.Rules.Required ?? [];
        return (type, required.Count) switch
        {
            (_, > 0) => $"{type ?? "a map"} with {Wording.AllOf([.. required.Select(Wording.Quote)])}",
            (null, _) => branch.Summary ?? "another form",
            _ => type,
        };
    }
}
