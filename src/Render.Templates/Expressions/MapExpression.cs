// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>{a: 1, "b c": 2}</c>; a name that is written twice keeps its first place and its last value.</summary>
internal sealed class MapExpression(SourceSpan span, ImmutableArray<KeyValuePair<string, Expression>> members) : Expression(span, [.. members.Select(m => m.Value)])
{
    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>(members.Length);
        foreach (var (name, expression) in members)
        {
            if (expression.Evaluate(context) is not { } value)
                return null;

            entries.Add(new MapEntry(name, value));
        }

        return new MapNode(entries.MoveToImmutable());
    }
}
