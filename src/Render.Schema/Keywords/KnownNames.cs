// SPDX-License-Identifier: MIT

using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>The keys that a schema knows by name, also through the schemas that it applies to the same value.</summary>
internal static class KnownNames
{
    /// <summary>All names, each once.</summary>
    public static IEnumerable<string> Of(CompiledSchema schema)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<CompiledSchema> { schema };
        var pending = new Stack<CompiledSchema>([schema]);
        while (pending.TryPop(out var next))
        {
            foreach (var keyword in next.Keywords)
            {
                if (keyword is Members members)
                    names.UnionWith(members.Rules.Properties.Keys);
                foreach (var other in keyword.InPlace.Where(visited.Add))
                    pending.Push(other);
            }
        }

        return names;
    }
}
