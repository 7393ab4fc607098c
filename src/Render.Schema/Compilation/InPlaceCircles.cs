// SPDX-License-Identifier: MIT

using Render.Schema.Validation;

namespace Render.Schema.Compilation;

/// <summary>Finds schemas that lead back to themselves without a step down into the instance: validating with them would never end.</summary>
internal static class InPlaceCircles
{
    private enum Mark
    {
        /// <summary>On the way that is being walked.</summary>
        Open,

        /// <summary>Walked to the end.</summary>
        Done,
    }

    /// <summary>One schema of each circle.</summary>
    public static IEnumerable<CompiledSchema> Find(IEnumerable<CompiledSchema> schemas)
    {
        var marks = new Dictionary<CompiledSchema, Mark>();
        foreach (var root in schemas)
        {
            if (!marks.ContainsKey(root) && Walk(root, marks) is { } circle)
                yield return circle;
        }
    }

    private static CompiledSchema? Walk(CompiledSchema root, Dictionary<CompiledSchema, Mark> marks)
    {
        var circle = default(CompiledSchema);
        var way = new Stack<(CompiledSchema Schema, Queue<CompiledSchema> Next)>();
        marks[root] = Mark.Open;
        way.Push((root, new Queue<CompiledSchema>(root.Keywords.SelectMany(keyword => keyword.InPlace))));
        while (way.TryPeek(out var top))
        {
            if (!top.Next.TryDequeue(out var next))
            {
                marks[top.Schema] = Mark.Done;
                way.Pop();
            }
            else if (marks.TryAdd(next, Mark.Open))
            {
                way.Push((next, new Queue<CompiledSchema>(next.Keywords.SelectMany(keyword => keyword.InPlace))));
            }
            else if (marks[next] == Mark.Open)
            {
                circle ??= next;
            }
        }

        return circle;
    }
}
