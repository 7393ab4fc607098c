// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Diff.Lists;

namespace Render.Diff.ThreeWay;

/// <summary>Where a tree holds secrets, in the paths of differences.</summary>
internal static class SecretPaths
{
    public static List<DiffPath> Of(Node? root)
    {
        var found = new List<DiffPath>();
        if (root is not null)
            Collect(root, DiffPath.Root, found);

        return found;
    }

    private static void Collect(Node node, DiffPath path, List<DiffPath> found)
    {
        switch (node)
        {
            case SecretNode:
                found.Add(path);
                break;
            case MapNode map:
                foreach (var entry in map.Entries)
                    Collect(entry.Value, path.Key(entry.Key), found);

                break;
            case EmbeddedNode embedded:
                Collect(embedded.Content, path.Then(DiffStep.Into.Document), found);
                break;
            case ListNode list:
                var field = ListKeys.Find(list, list, namesOnly: true);
                for (var i = 0; i < list.Items.Length; i++)
                {
                    DiffStep step = field is not null && ListKeys.NameOf(list.Items[i], field) is { } name
                        ? new DiffStep.Item(field, name)
                        : new DiffStep.Position(i, i);
                    Collect(list.Items[i], path.Then(step), found);
                }

                break;
            default:
                break;
        }
    }
}
