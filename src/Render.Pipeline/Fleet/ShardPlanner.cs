// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.IO.Inputs;
using Render.Pipeline.Select;

namespace Render.Pipeline.Fleet;

/// <summary>Plans the shards of a repository. What an environment costs is told by the size of its spec: nothing is parsed for it.</summary>
/// <param name="inputs">The repository.</param>
public sealed class ShardPlanner(IInputTree inputs)
{
    /// <summary>What every environment costs besides its spec, in bytes of a spec: bases, templates, writing.</summary>
    private const long Base = 4096;

    private const long MaxBytes = 4 * 1024 * 1024;

    /// <summary>The names of each shard.</summary>
    public async Task<ImmutableArray<ImmutableArray<string>>> PlanAsync(ImmutableArray<string> names, int count, CancellationToken cancellationToken)
    {
        var costs = new List<(string Name, long Cost)>();
        foreach (var name in names)
        {
            var read = await inputs.ReadAsync(EnvironmentSelector.SpecPath(name), MaxBytes, new ReadRecorder(), cancellationToken);
            costs.Add((name, Base + read.Bytes.Length));
        }

        return ShardPlan.Of(costs, count);
    }

    /// <summary>The part of a selection that a shard is about.</summary>
    public async Task<EnvironmentSelection> SelectAsync(EnvironmentSelection selection, Shard shard, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(selection.Names, shard.Count, cancellationToken);
        return selection with { Names = plan[shard.Number - 1], Shard = shard };
    }
}
