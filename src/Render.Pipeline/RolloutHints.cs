// SPDX-License-Identifier: MIT

using Render.Output.Planning;

namespace Render.Pipeline;

/// <summary>What to start anew by hand after a render: programs that read a Secret once, at their start.</summary>
public static class RolloutHints
{
    /// <summary>The types that do not read again, and the label that their charts give their Deployments.</summary>
    private static readonly string[] ReadOnce = ["dex", "headlamp"];

    /// <summary>A line for each program whose Secret the plan changes; none for one that is made anew.</summary>
    public static IEnumerable<string> Of(OutputPlan plan, RunOutcome run)
    {
        if (run.Environments.FirstOrDefault(outcome => outcome.Name == plan.Environment) is not { Expanded: { } environment })
            return [];

        var changed = plan.Files.Where(file => file is { Change: PlannedChange.Changed, Content.Object.Type: { Group.Length: 0, Kind: "Secret" } }).ToList();
        if (changed.Count == 0)
            return [];

        var once = environment.Instances.Where(instance => ReadOnce.Contains(instance.Type, StringComparer.Ordinal)).ToDictionary(instance => instance.Name, instance => instance.Type, StringComparer.Ordinal);
        return changed
            .Select(file => (Instance: file.Path.Parent.Name, file.Content?.Cluster, Space: file.Content?.Object?.Namespace))
            .Where(file => once.ContainsKey(file.Instance)).Distinct()
            .Select(file => $"{plan.Environment}: '{file.Instance}' on '{file.Cluster}' reads its Secret once; when the change is applied: "
                + $"kubectl -n {file.Space} rollout restart deployment --selector=app.kubernetes.io/name={once[file.Instance]}");
    }
}
