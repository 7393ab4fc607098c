// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Identity.Rules.Spec;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Earlier;

/// <summary>
/// Rules over a change rather than a state: what the earlier output holds and the new one does not. They cannot be turned down;
/// what is meant is acknowledged.
/// </summary>
public static class EarlierRules
{
    /// <summary>The findings of a change.</summary>
    /// <param name="linked">The environment as it is now.</param>
    /// <param name="earlier">What the earlier output held.</param>
    public static IEnumerable<Diagnostic> Check(LinkedEnvironment linked, EarlierOutput earlier)
    {
        foreach (var part in linked.Pending.Where(part => WasRendered(part, linked.Spec, earlier)))
            yield return LostPart(part, linked.Spec);

        foreach (var gone in earlier.Gone.Where(gone => gone.Survives))
            yield return Removed(gone, linked.Spec);

        foreach (var unused in Unused(linked.Spec, earlier))
            yield return unused;
    }

    /// <summary>What to do about an object of an environment whose spec is gone, so that nothing could acknowledge it.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="gone">The object.</param>
    public static Diagnostic Orphan(string environment, EarlierObject gone) =>
        Note(SourceSpan.None, gone, context: null) with { Environment = environment };

    /// <summary>The acknowledgement that lets an object go.</summary>
    public static string AcknowledgementOf(ObjectRef target) => $"{AcknowledgementsKnown.RemovalPrefix}{target.Type.Kind}/{target.Name}";

    /// <summary>An output that holds the registration holds what needs its ID too, unless it says that it left it out.</summary>
    private static bool WasRendered(PendingPart part, EnvironmentSpec spec, EarlierOutput earlier) =>
        spec.Providers.TryGet(part.Provider, out var provider)
        && provider is RancherProviderSpec rancher
        && earlier.Registrations.Contains(EarlierOutput.RegistrationOf(rancher.Cluster, part.Client))
        && !earlier.Waiting.Contains(EarlierOutput.KeyOf(part.Provider, part.Client, part.Instance, part.Target));

    private static Diagnostic LostPart(PendingPart part, EnvironmentSpec spec)
    {
        var what = part.Target == PendingPart.Everything ? $"'{part.Instance}'" : $"the connector '{part.Target}' of '{part.Instance}'";
        return RuleErrors.Lost.At(
            part.Span,
            $"clientIDs.{part.Provider}.{part.Client}",
            $"The earlier output holds {what}, and the lock file no longer knows the ID of its client '{part.Client}': rendering now would take the login away.",
            $"Restore environments/{spec.Name}.lock.yaml from version control, or run 'render sync --environment={spec.Name}'.");
    }

    private static Diagnostic Removed(EarlierObject gone, EnvironmentSpec spec)
    {
        var acknowledgement = AcknowledgementOf(gone.Object);
        var context = spec.Clusters.TryGet(gone.Cluster, out var cluster) ? cluster.Context : null;
        var span = spec.Has("acknowledge") ? spec.KeySpanOf("acknowledge") : spec.SpanOf("name");
        return spec.Acknowledges(acknowledgement)
            ? Note(span, gone, context)
            : RuleErrors.Removal.At(
                span,
                "acknowledge",
                $"{gone.Object} of the cluster '{gone.Cluster}' is no longer rendered; Flux does not remove it, and nobody would look after it.",
                $"If that is meant, write 'acknowledge: [\"{acknowledgement}\"]' and afterwards {ManualRemoval.Of(gone.Object, context)}");
    }

    private static Diagnostic Note(SourceSpan span, EarlierObject gone, string? context) =>
        RuleErrors.Removal.At(
            span,
            "acknowledge",
            $"{gone.Object} leaves the output and stays on the cluster '{gone.Cluster}', where Flux does not remove it.",
            $"When nothing needs it any more, {ManualRemoval.Of(gone.Object, context)}") with
        {
            Severity = Severity.Note,
        };

    /// <summary>An acknowledgement that stays behind would let the object go a second time without a word.</summary>
    private static IEnumerable<Diagnostic> Unused(EnvironmentSpec spec, EarlierOutput earlier)
    {
        var due = earlier.Gone.Select(gone => AcknowledgementOf(gone.Object)).ToImmutableHashSet(StringComparer.Ordinal);
        return from node in spec.Acknowledge.Nodes.OfType<StringNode>()
               where node.Value.StartsWith(AcknowledgementsKnown.RemovalPrefix, StringComparison.Ordinal) && !due.Contains(node.Value)
               select AcknowledgementsKnown.NotDue(node);
    }
}
