// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Diff;
using Render.Diff.Live;

namespace Render.Pipeline.Review;

/// <summary>Tells by the keys of a spec which changes a reviewer has to see first.</summary>
public static class SensitivePlaces
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["issuer"] = "issuer",
        ["url"] = "issuer",
        ["host"] = "issuer",
        ["preset"] = "issuer",
        ["context"] = "cluster",
        ["ca"] = "certificates",
        ["secret"] = "source of a secret",
        ["hash"] = "source of a secret",
        ["from"] = "source of a secret",
        ["secrets"] = "store or recipients",
        ["recipients"] = "store or recipients",
        ["extends"] = "base",
        ["acknowledge"] = "acknowledgement",
        ["disposable"] = "disposable",
    };

    /// <summary>The sensitive parts of a change: the change itself, or what lies below a value that is new or gone.</summary>
    public static IEnumerable<(string Kind, string Place, ChangeKind Change)> Of(TreeChange change)
    {
        var keys = change.Path.Steps.OfType<DiffStep.Key>().Select(step => step.Text).ToArray();
        if (keys.Select(key => Kinds.GetValueOrDefault(key)).FirstOrDefault(kind => kind is not null) is { } found)
            return [(found, DiffPlace.Of(change.Path), change.Kind)];

        return Below(change.After ?? change.Before, DiffPlace.Of(change.Path)).Select(part => (part.Kind, part.Place, change.Kind));
    }

    private static IEnumerable<(string Kind, string Place)> Below(Node? node, string place) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry =>
        {
            var inner = place.Length == 0 ? entry.Key : $"{place}.{entry.Key}";
            return Kinds.TryGetValue(entry.Key, out var kind) ? [(kind, inner)] : Below(entry.Value, inner);
        }),
        ListNode list => list.Items.SelectMany(item => Below(item, place + "[]")),
        _ => [],
    };
}
