// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Kubernetes;

/// <summary>The model of a kubeconfig user that logs in through kubelogin, or through <c>oc</c>.</summary>
internal static class KubeconfigUser
{
    /// <summary>The user's name and the arguments of both plugins.</summary>
    public static MapNode Of(KubernetesApplicationSpec app, LoginEdge edge)
    {
        var client = edge.Clients[0];
        return new ModelBuilder()
            .Add("name", Trace.Text(app, "userName", "oidc-" + app.Name, "oidc-<application>"))
            .List("kubelogin", Kubelogin(edge, client, app))
            .List("oc", Oc(edge, client, app))
            .Build();
    }

    private static IEnumerable<Node> Kubelogin(LoginEdge edge, LoginClient client, KubernetesApplicationSpec app)
    {
        yield return Argument("oidc-issuer-url", edge.Issuer);
        yield return Argument("oidc-client-id", client.Id);
        if (client.Secret is { } secret)
            yield return Argument("oidc-client-secret", secret);
        foreach (var scope in client.Scopes.Where(s => s.Value != "openid"))
            yield return Argument("oidc-extra-scope", scope);

        yield return Trace.Default("--oidc-pkce-method=S256", "a client on a desktop proves itself by PKCE");
        foreach (var port in app.CallbackPorts)
            yield return Trace.Derived(string.Create(CultureInfo.InvariantCulture, $"--listen-address=127.0.0.1:{port}"), "where kubelogin waits", Trace.Given(app, "callbackPorts"));
        if (edge.Authority is { } authority)
            yield return Argument("certificate-authority-data", Base64(authority.Pem));
    }

    private static IEnumerable<Node> Oc(LoginEdge edge, LoginClient client, KubernetesApplicationSpec app)
    {
        var scopes = string.Join(',', client.Scopes.Where(s => s.Value != "openid").Select(s => s.Value));
        yield return Argument("issuer-url", edge.Issuer);
        yield return Argument("client-id", client.Id);
        yield return Trace.Default(
            string.Create(CultureInfo.InvariantCulture, $"--callback-address=127.0.0.1:{KubernetesSystem.PortsOf(app)[0]}"), "where oc waits");
        if (scopes.Length > 0)
            yield return Argument("extra-scopes", Trace.Derived(scopes, "scopes joined by commas", [.. client.Scopes]));
        if (client.Secret is { } secret)
            yield return Argument("client-secret", secret);
    }

    private static StringNode Base64(StringNode pem) =>
        Trace.Derived(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(pem.Value)), "base64 of the certificates", pem);

    private static StringNode Argument(string name, StringNode? value) => Trace.Derived($"--{name}={value?.Value}", $"argument --{name}", value);

    private static SecretNode Argument(string name, SecretNode secret) =>
        new(SecretExpression.Concat(new SecretLiteral($"--{name}="), secret.Expression), SourceSpan.None, secret.Provenance);
}
