// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Kubernetes.Live;

/// <summary>Findings of the live diff: RND8040 to RND8069.</summary>
public static class LiveErrors
{
    /// <summary>Code of <see cref="IgnoreUnused"/>.</summary>
    public const string IgnoreUnusedCode = "RND8047";

    /// <summary>The API server judged the object and refused it.</summary>
    public static Diagnostic Refused(Node place, ObjectRef target, string cluster, string message) =>
        At("RND8040", Severity.Error, place, $"The cluster '{cluster}' refuses {target}: {message.TrimEnd('.')}.");

    /// <summary>OKD's switch to OIDC that a server-side apply cannot complete.</summary>
    public static Diagnostic OkdSwitch(Node place, ObjectRef target, string cluster) =>
        At("RND8041", Severity.Error, place, $"{target} cannot be switched to OIDC on '{cluster}' by applying it: 'spec.webhookTokenAuthenticator' is set by the authentication operator, OIDC forbids it, and server-side apply does not remove what another manager owns.") with
        {
            Hint = "Switch once by hand, with the rendered object as a merge patch that also says 'webhookTokenAuthenticator: null' (docs/diagnostics/RND8041.md); from then on Flux keeps it.",
        };

    /// <summary>OKD's clients before the operator knows them.</summary>
    public static Diagnostic OkdClients(Node place, ObjectRef target, string cluster) =>
        At("RND8042", Severity.Error, place, $"{target} lists 'oidcClients' that 'status.oidcClients' of '{cluster}' does not have yet; the cluster refuses them until its console operator has published them.") with
        {
            Hint = "Wait until the console operator is up, or switch to OIDC first without 'oidcClients' and add them afterwards.",
        };

    /// <summary>A namespace that does not exist and is not rendered.</summary>
    public static Diagnostic NamespaceMissing(Node place, ObjectRef target, string cluster) =>
        At("RND8043", Severity.Error, place, $"{target} has no home on '{cluster}': the namespace does not exist and is not rendered.") with
        {
            Hint = $"Create the namespace '{target.Namespace}' on the cluster, or render it.",
        };

    /// <summary>A kind whose CRD is not installed and is not rendered.</summary>
    public static Diagnostic KindMissing(Node place, ObjectRef target, string cluster, string message) =>
        At("RND8044", Severity.Error, place, $"The cluster '{cluster}' does not know {target.Type}: {message.TrimEnd('.')}.") with
        {
            Hint = "Install the program that brings this kind, or its CRD, first.",
        };

    /// <summary>Rancher's clients while the provider is switched off.</summary>
    public static Diagnostic RancherFeatureOff(Node place, ObjectRef target, string cluster) =>
        At("RND8045", Severity.Error, place, $"Rancher on '{cluster}' does not serve {target.Type.Kind}: its feature 'oidc-provider' is off, and it is not rendered.") with
        {
            Hint = "Render the Feature 'oidc-provider' with 'spec.value: true', or switch it on in Rancher. Rancher restarts when it changes.",
        };

    /// <summary>A field that cannot be changed, on an object that Flux may not make anew.</summary>
    public static Diagnostic Immutable(Node place, ObjectRef target, string cluster, string message) =>
        At("RND8046", Severity.Warning, place, $"{target} on '{cluster}' cannot be changed in place ({message.TrimEnd('.')}), and Flux may not make it anew.") with
        {
            Hint = "Give the object another name, or the annotation 'kustomize.toolkit.fluxcd.io/force: enabled': Flux then removes it and makes it anew.",
        };

    /// <summary>An ignore rule that matches nothing.</summary>
    public static Diagnostic IgnoreUnused(SourceSpan span, string target, string path) =>
        new(IgnoreUnusedCode, Severity.Warning, span, $"The ignore rule for '{path}' of '{target}' hides nothing any more.") { Hint = "Remove it." };

    /// <summary>An ignore rule past its day.</summary>
    public static Diagnostic IgnoreExpired(SourceSpan span, string target, string path, DateOnly until) =>
        new("RND8048", Severity.Warning, span, $"The ignore rule for '{path}' of '{target}' ended on {until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} and does not count any more.")
        {
            Hint = "Mend what it hid, or give it another day and reason.",
        };

    /// <summary>What would be removed is not known for sure.</summary>
    public static Diagnostic PruneUnsure(string cluster, string kustomization, string why) =>
        new("RND8049", Severity.Warning, SourceSpan.None, $"What Flux would remove on '{cluster}' may be incomplete: the inventory of the Kustomization '{kustomization}' cannot be read ({why.TrimEnd('.')}).")
        {
            Hint = "Allow 'get' on kustomizations.kustomize.toolkit.fluxcd.io in its namespace.",
        };

    /// <summary>Patches are forbidden, so objects are only read.</summary>
    public static Diagnostic ReadOnly(string cluster, string why) =>
        new("RND8050", Severity.Note, SourceSpan.None, $"On '{cluster}' the right to patch is missing ({why.TrimEnd('.')}): what would change is worked out from the live objects; refusals and defaults of the server are not seen.")
        {
            Hint = "Allow 'patch' for dry runs, or pass --read-only to say that this is meant.",
        };

    /// <summary>The namespace or kind comes with this change, so the object was checked against the bundled schemas.</summary>
    public static Diagnostic CheckedOffline(Node place, ObjectRef target, string cluster, string message) =>
        At("RND8051", Severity.Error, place, $"{target} would be refused by '{cluster}' once its kind is served: {message.TrimEnd('.')}.");

    private static Diagnostic At(string code, Severity severity, Node place, string message)
    {
        var places = Places.Of(place);
        return new Diagnostic(code, severity, places.Main, message) { Related = places.Others };
    }
}
