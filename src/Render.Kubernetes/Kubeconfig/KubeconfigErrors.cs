// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>What can be wrong with a kubeconfig and with the choice of a context: RND8001 to RND8029.</summary>
public static class KubeconfigErrors
{
    /// <summary>There is no kubeconfig where one was looked for.</summary>
    public static Diagnostic NoKubeconfig(SourceSpan span, string cluster, string lookedFor) =>
        Error("RND8001", span, $"The cluster '{cluster}' cannot be asked: there is no kubeconfig ({lookedFor}).") with
        {
            Hint = "Set KUBECONFIG, or put a kubeconfig at ~/.kube/config.",
        };

    /// <summary>A kubeconfig cannot be read.</summary>
    public static Diagnostic Unreadable(string path, string why) =>
        Error("RND8002", SourceSpan.OfFile(path), $"The kubeconfig cannot be read: {why}.");

    /// <summary>A field has the wrong type.</summary>
    public static Diagnostic WrongType(SourceSpan span, string field, string found, string expected) =>
        Error("RND8003", span, $"Expected {expected} for '{field}' in the kubeconfig, found {found}.");

    /// <summary>An entry has no name.</summary>
    public static Diagnostic NameMissing(SourceSpan span, string list) =>
        Error("RND8004", span, $"An entry of '{list}' in the kubeconfig has no 'name'.");

    /// <summary>Two entries of one file have the same name.</summary>
    public static Diagnostic NameTwice(SourceSpan span, string list, string name, SourceSpan first) =>
        Error("RND8005", span, $"The name '{name}' comes twice in '{list}' of the kubeconfig.") with
        {
            Related = [new RelatedPlace(first, "the first one")],
        };

    /// <summary>Nothing says which context a cluster has.</summary>
    public static Diagnostic NoContext(SourceSpan span, string cluster, string variable) =>
        Error("RND8006", span, $"The cluster '{cluster}' cannot be asked: nothing says which kubeconfig context it has.") with
        {
            Hint = $"Write 'context: …' at the cluster in the spec, pass --context {cluster}=NAME, or set {variable}.",
        };

    /// <summary>The context is in none of the files.</summary>
    public static Diagnostic ContextMissing(SourceSpan span, string cluster, string context, string origin, string? near) =>
        Error("RND8007", span, $"The cluster '{cluster}' cannot be asked: the kubeconfig has no context '{context}' ({origin}).") with
        {
            Hint = near is null
                ? $"Run 'kubectl config get-contexts', then pass --context {cluster}=NAME."
                : $"Did you mean '{near}'? Then pass --context {cluster}={near}.",
        };

    /// <summary>A context names a cluster or user that is in none of the files.</summary>
    public static Diagnostic EntryMissing(SourceSpan span, string context, string list, string? name) =>
        Error("RND8008", span, name is null
            ? $"The context '{context}' of the kubeconfig names no entry of '{list}'."
            : $"The context '{context}' of the kubeconfig names '{name}', which is not in '{list}'.");

    /// <summary>The server's URL is missing or no URL.</summary>
    public static Diagnostic BadServer(SourceSpan span, string cluster) =>
        Error("RND8009", span, $"The cluster '{cluster}' of the kubeconfig has no usable 'server': expected an http or https URL without user, query and fragment.");

    /// <summary>User name and password.</summary>
    public static Diagnostic BasicAuth(SourceSpan span, string user) =>
        Error("RND8010", span, $"The user '{user}' of the kubeconfig has a user name and password; no supported Kubernetes accepts them.") with
        {
            Hint = "Use a token, a client certificate or a credential plugin.",
        };

    /// <summary>A legacy provider that kubectl dropped in 1.26.</summary>
    public static Diagnostic AuthProvider(SourceSpan span, string user) =>
        Error("RND8011", span, $"The user '{user}' of the kubeconfig has an 'auth-provider', which Kubernetes 1.26 removed.") with
        {
            Hint = "Use a credential plugin ('exec'), such as gke-gcloud-auth-plugin or kubelogin.",
        };

    /// <summary>A certificate, key or bundle cannot be used.</summary>
    public static Diagnostic BadCertificate(SourceSpan span, string field, string why) =>
        Error("RND8012", span, $"'{field}' of the kubeconfig cannot be used: {why}.");

    /// <summary>The server's certificate is not checked.</summary>
    public static Diagnostic NotVerified(SourceSpan span, string cluster, string context) =>
        new("RND8013", Severity.Warning, span, $"The certificate of the cluster '{cluster}' (context '{context}') is NOT CHECKED: whoever is in between can read the credentials and every secret, and can invent the answers.")
        {
            Hint = "Remove 'insecure-skip-tls-verify' and give 'certificate-authority-data', or 'tls-server-name' where the name differs.",
        };

    /// <summary>The check is switched off and configured at once.</summary>
    public static Diagnostic NotVerifiedWithAuthority(SourceSpan span, string cluster) =>
        Error("RND8014", span, $"The cluster '{cluster}' of the kubeconfig has a certificate authority and 'insecure-skip-tls-verify'; only one can hold.") with
        {
            Hint = "Remove 'insecure-skip-tls-verify'.",
        };

    /// <summary>A proxy that is no proxy.</summary>
    public static Diagnostic BadProxy(SourceSpan span, string origin) =>
        Error("RND8015", span, $"The proxy of {origin} is no http, https or socks5 URL.");

    /// <summary>A credential over a connection that everybody can read.</summary>
    public static Diagnostic CredentialInClear(SourceSpan span, string cluster) =>
        Error("RND8016", span, $"The cluster '{cluster}' of the kubeconfig is reached over http on another machine; the user's credentials are not sent in clear text.") with
        {
            Hint = "Write an https URL, or a user without credentials.",
        };

    /// <summary>The pod's own credentials were asked for outside of a pod.</summary>
    public static Diagnostic NotInCluster(SourceSpan span, string cluster, string why) =>
        Error("RND8017", span, $"The cluster '{cluster}' has the context 'in-cluster', but this is no pod with a service account: {why}.");

    /// <summary>An override that cannot be read, or a second one.</summary>
    public static Diagnostic BadOverride(string what, string? near) =>
        Error("RND8018", SourceSpan.None, $"{what}; expected CLUSTER=CONTEXT, once for each cluster.") with
        {
            Hint = near is null ? null : $"Did you mean '{near}'?",
        };

    /// <summary>An impersonation that cannot be sent as headers: as separate ones, which is how servers read it, or at all.</summary>
    public static Diagnostic Impersonation(SourceSpan span, string user, string why) =>
        Error("RND8019", span, $"The user '{user}' of the kubeconfig {why}.") with
        {
            Hint = "Impersonate a user whose groups the cluster knows, or use that user's own credentials.",
        };

    /// <summary>A token that no header can carry.</summary>
    public static Diagnostic BadToken(SourceSpan span, string user, string why) =>
        Error("RND8020", span, $"The token of the user '{user}' in the kubeconfig cannot be sent: {why}.") with
        {
            Hint = "Copy the token again, as one line.",
        };

    /// <summary>A name for TLS that no server can have.</summary>
    public static Diagnostic BadServerName(SourceSpan span, string cluster) =>
        Error("RND8021", span, $"The 'tls-server-name' of the cluster '{cluster}' in the kubeconfig is no host name.");

    private static Diagnostic Error(string code, SourceSpan span, string message) => new(code, Severity.Error, span, message);
}
