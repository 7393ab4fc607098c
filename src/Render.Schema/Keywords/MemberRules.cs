// SPDX-License-Identifier: MIT

using Render.Schema.Patterns;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>The parts of <see cref="Members"/>.</summary>
/// <param name="Properties">Schemas by name.</param>
/// <param name="Patterns">Schemas by pattern of the name.</param>
/// <param name="Additional">The schema of every other entry; null when anything goes.</param>
/// <param name="Required">Names that must be there.</param>
internal sealed record MemberRules(
    IReadOnlyDictionary<string, CompiledSchema> Properties,
    IReadOnlyList<(Pattern Pattern, CompiledSchema Schema)> Patterns,
    CompiledSchema? Additional,
    IReadOnlyList<string> Required)
{
    /// <summary>True when nothing is asked for.</summary>
    public bool IsEmpty => Required.Count == 0 && Properties.Count == 0 && Patterns.Count == 0 && Additional is null;

    /// <summary>True when nothing but <c>required</c> is asked for.</summary>
    public bool IsRequiredOnly => Required.Count > 0 && Properties.Count == 0 && Patterns.Count == 0 && Additional is null;

    /// <summary>The schemas that a name has by itself or by a pattern.</summary>
    public IEnumerable<CompiledSchema> SchemasOf(string name, Evaluation run)
    {
        if (Properties.TryGetValue(name, out var own))
            yield return own;

        foreach (var (pattern, schema) in Patterns)
        {
            if (pattern.Matches(name, run))
                yield return schema;
        }
    }
}
