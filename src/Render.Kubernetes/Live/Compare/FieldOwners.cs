// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Diff;
using Render.Kubernetes.Live.Fields;

namespace Render.Kubernetes.Live.Compare;

/// <summary>Says who had set what a difference is about.</summary>
/// <param name="managers">The managers of the live object.</param>
/// <param name="applier">Flux's own name, which is not worth saying.</param>
internal sealed class FieldOwners(ImmutableArray<FieldManager> managers, string applier)
{
    /// <summary>The other manager that owns the place, or something in it or around it; null when there is none.</summary>
    public string? Of(DiffPath path)
    {
        var steps = path.Steps.TakeWhile(step => step is not DiffStep.Into).ToArray();
        return managers.Where(manager => manager.Name != applier && manager.Fields.Leaves.Any(leaf => Meets(leaf, steps)))
            .Select(manager => manager.Name)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool Meets(FieldPath leaf, DiffStep[] steps)
    {
        var own = leaf.Steps.Where(step => step != ".").ToArray();
        return own.Length > 0 && own.Zip(steps).All(pair => IsSame(pair.First, pair.Second));
    }

    private static bool IsSame(string step, DiffStep other) => other switch
    {
        DiffStep.Key key => step == "f:" + key.Name,
        DiffStep.Item item => step[0] == 'k' && step.Contains($"\"{item.Field}\":", StringComparison.Ordinal) && step.Contains(item.Value, StringComparison.Ordinal),
        _ => step[0] is 'k' or 'v' or 'i',
    };
}
