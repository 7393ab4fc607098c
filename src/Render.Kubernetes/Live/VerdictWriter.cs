// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Diff.Live;
using Render.Kubernetes.Live.Compare;
using Render.Kubernetes.Live.Desired;
using Render.Kubernetes.Live.Fields;
using Render.Kubernetes.Live.Flux;
using Render.Kubernetes.Live.Kinds;

namespace Render.Kubernetes.Live;

/// <summary>Makes verdicts of answers.</summary>
internal sealed class VerdictWriter(string cluster, LiveDiffOptions options, ObjectComparer comparer)
{
    private const string Manager = LiveDiffOptions.FluxManager;

    /// <summary>Skipped, when the rendered annotations keep Flux away; null when they do not.</summary>
    public ObjectDiff? LeftAlone(DesiredObject desired) => desired.Policy.IsLeftAlone
        ? Of(desired, Verdict.Skipped) with { Reason = desired.Policy.IsReconciled ? "annotated ssa: Ignore" : "annotated reconcile: disabled" }
        : null;

    /// <summary>Skipped, when annotations of the live object keep Flux away, or when it is made only once.</summary>
    public ObjectDiff? LeftAlone(DesiredObject desired, FluxPolicy live)
    {
        if (desired.Policy.IsMadeOnce)
            return Of(desired, Verdict.Skipped) with { Reason = "annotated ssa: IfNotPresent, and it exists" };

        return live.IsLeftAlone ? Of(desired, Verdict.Skipped) with { Reason = "the live object is annotated to be left alone" } : null;
    }

    /// <summary>The verdict of an answered dry run.</summary>
    public ObjectDiff DryRun(DesiredObject desired, MapNode? live, MapNode after)
    {
        if (live is null)
            return Judge(desired, null, after, [], isAccepted: true);

        var (before, then) = (FieldManager.Of(live), FieldManager.Of(after));
        var owned = then.FirstOrDefault(entry => entry.Name == Manager && entry.IsApply)?.Fields ?? OwnedFields.None;
        var taken = before.Where(entry => entry.Name != Manager && !entry.IsStrippedBy(Manager)).SelectMany(entry =>
        {
            var left = then.FirstOrDefault(other => other.Name == entry.Name && other.IsApply == entry.IsApply)?.Fields ?? OwnedFields.None;
            return entry.Fields.Leaves.Where(leaf => !left.Owns(leaf) && owned.Owns(leaf)).Select(leaf => (entry.Name, leaf));
        });
        return JudgeStripped(desired, live, Stripped(desired, live, after, owned), Conflicts(live, after, taken), isAccepted: true);
    }

    /// <summary>The verdict without a dry run.</summary>
    public ObjectDiff Simulated(DesiredObject desired, MapNode? live, MapNode tree)
    {
        if (live is null)
            return Judge(desired, null, tree, [], isAccepted: false);

        var (after, owned, taken) = new SimulatedApply(live, tree, Manager).Run();
        var hard = taken.Where(item => !new FieldManager(item.Manager, IsApply: false, OwnedFields.None).IsStrippedBy(Manager));
        return JudgeStripped(desired, live, Stripped(desired, live, after, owned), Conflicts(live, after, hard), isAccepted: false);
    }

    /// <summary>The verdict of a refused dry run.</summary>
    public ObjectDiff Refused(DesiredObject desired, MapNode? live, MapNode tree, ClusterAnswer answer, int missing)
    {
        var message = answer.Message ?? "no reason given";
        var after = live is null ? tree : new SimulatedApply(live, tree, Manager).Run().After;
        if (live is not null && ImmutableFields.AreRefused(answer))
            return Recreate(desired, live, after, string.Join("; ", answer.Causes.Select(cause => cause.Field + ": " + cause.Message)));
        if (missing > 0 && answer.Causes.Any(cause => cause.Field.StartsWith("data", StringComparison.Ordinal)))
            return Of(desired, Verdict.NotCompared) with { Reason = "the cluster judges the content of the secret, which cannot be read here" };

        var refusal = LiveErrors.Refused(RefusedPlace.Of(answer, desired.Tree), desired.Ref, cluster, message);
        var doubt = OkdRules.Check(desired, live, after, cluster, isAccepted: false);
        var first = doubt is not null && OkdRules.Explains(message) ? doubt : refusal;
        return Refused(desired, first) with
        {
            Changes = live is null ? [] : comparer.Compare(live, after, desired),
            Diagnostics = doubt is null || doubt == first ? [first] : [first, doubt],
        };
    }

    /// <summary>Refused for a reason that is known without asking.</summary>
    public ObjectDiff Refused(DesiredObject desired, Diagnostic why) => Of(desired, Verdict.Refused) with { Reason = why.Message, Diagnostics = [why] };

    /// <summary>Created, together with the namespace or kind that it needs.</summary>
    public ObjectDiff Coming(DesiredObject desired, string reason)
    {
        var findings = options.CheckOffline?.Invoke(desired.Manifest) ?? [];
        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            var first = findings.First(finding => finding.Severity == Severity.Error);
            return Of(desired, Verdict.Refused) with
            {
                Reason = first.Message,
                Diagnostics = [LiveErrors.CheckedOffline(desired.Tree, desired.Ref, cluster, first.Message), .. findings],
            };
        }

        var tree = new SendableTree(options.Secrets).Fill(desired.Tree, null);
        return Judge(desired, null, tree, [], isAccepted: true) with { Reason = reason, Diagnostics = findings };
    }

    /// <summary>Not asked about: no answer, or no right to one.</summary>
    public ObjectDiff NotAsked(DesiredObject desired, ClusterAnswer answer) =>
        Of(desired, Verdict.NotAsked) with { Reason = answer.Reason };

    /// <summary>Not asked about: the object was written again and again while it was looked at.</summary>
    public ObjectDiff KeepsChanging(DesiredObject desired) =>
        Of(desired, Verdict.NotAsked) with { Reason = "the object keeps changing on the cluster while it is compared" };

    private ObjectDiff Judge(DesiredObject desired, MapNode? live, MapNode after, ImmutableArray<FieldConflict> conflicts, bool isAccepted)
    {
        var changes = comparer.Compare(live, after, desired);
        if (OkdRules.Check(desired, live, after, cluster, isAccepted) is { } doubt)
            return Refused(desired, doubt) with { Changes = changes };

        return Of(desired, live is null ? Verdict.Create : Verdict.Change) with { Changes = changes, Conflicts = conflicts };
    }

    /// <summary>No dry run has seen the object without the fields that Flux takes from <c>kubectl</c>.</summary>
    private ObjectDiff JudgeStripped(DesiredObject desired, MapNode live, MapNode stripped, ImmutableArray<FieldConflict> conflicts, bool isAccepted) =>
        ImmutableFields.Changed(desired.Ref.Type, live, stripped) is { } field
            ? Recreate(desired, live, stripped, $"{field}: field is immutable")
            : Judge(desired, live, stripped, conflicts, isAccepted);

    private ObjectDiff Recreate(DesiredObject desired, MapNode live, MapNode after, string message)
    {
        ImmutableArray<Diagnostic> findings = desired.Policy.IsForced ? [] : [LiveErrors.Immutable(desired.Tree, desired.Ref, cluster, message)];
        return Of(desired, Verdict.Recreate) with { Reason = message, Changes = comparer.Compare(live, after, desired), Diagnostics = findings };
    }

    private static MapNode Stripped(DesiredObject desired, MapNode live, MapNode after, OwnedFields owned) =>
        desired.Policy.KeepsOthers ? after : KubectlStrip.Apply(after, live, owned, Manager);

    private static ImmutableArray<FieldConflict> Conflicts(MapNode live, MapNode after, IEnumerable<(string Manager, FieldPath Field)> taken) =>
    [
        .. taken.Where(item => !NodeEquality.Equal(item.Field.Find(live), item.Field.Find(after)))
            .Select(item => new FieldConflict(item.Manager, item.Field.ToString(), Manager))
            .Distinct().OrderBy(conflict => conflict.Field, StringComparer.Ordinal),
    ];

    private static ObjectDiff Of(DesiredObject desired, Verdict verdict) => new(desired.Ref, verdict)
    {
        Instance = desired.Manifest.Instance,
        Step = desired.Manifest.Step,
        Span = Places.Of(desired.Tree).Main,
    };
}
