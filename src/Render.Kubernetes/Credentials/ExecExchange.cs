// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Text.Json;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Kubernetes.Api;
using Render.Kubernetes.Kubeconfig;

namespace Render.Kubernetes.Credentials;

/// <summary>What a plugin handed out.</summary>
/// <param name="Value">The credential.</param>
/// <param name="Expires">When it ends; null when the plugin does not say.</param>
internal sealed record ExecCredential(Credential Value, DateTimeOffset? Expires);

/// <summary>The two documents of the exchange with a credential plugin.</summary>
internal static class ExecExchange
{
    /// <summary>The variable that carries the request.</summary>
    public const string Variable = "KUBERNETES_EXEC_INFO";

    private const string Group = "client.authentication.k8s.io/";
    private static readonly string[] Versions = [Group + "v1", Group + "v1beta1"];

    /// <summary>Why a plugin cannot be talked to at all; null when it can.</summary>
    public static string? ReasonToRefuse(KubeExec exec)
    {
        if (exec.Command.Length == 0)
            return "'command' is missing";
        if (!Versions.Contains(exec.ApiVersion, StringComparer.Ordinal))
            return $"its apiVersion is '{exec.ApiVersion}', expected {Versions[0]} or {Versions[1]}";

        return exec.InteractiveMode == "Always" ? "it wants a terminal (interactiveMode: Always), and there is none" : null;
    }

    /// <summary>The request.</summary>
    public static string Request(KubeExec exec, ClusterConnection connection)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("apiVersion", exec.ApiVersion);
            json.WriteString("kind", "ExecCredential");
            json.WriteStartObject("spec");
            json.WriteBoolean("interactive", false);
            if (exec.ProvideClusterInfo)
                WriteCluster(json, connection);

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads the answer.</summary>
    /// <param name="exec">The plugin.</param>
    /// <param name="output">What it wrote.</param>
    /// <param name="fallback">The certificate of the kubeconfig, which holds when the plugin gives none.</param>
    /// <returns>The credential, or why there is none; never a part of it.</returns>
    public static (ExecCredential? Credential, string? Problem) Answer(KubeExec exec, ReadOnlySpan<byte> output, ClientIdentity? fallback)
    {
        if (!JsonReader.Read(exec.ProgramName, output, DocumentBudget.Source).IsSuccess(out var root) || root is not MapNode answer)
            return (null, "it is no JSON object");
        if (TextAt(answer, "kind") != "ExecCredential" || TextAt(answer, "apiVersion") != exec.ApiVersion)
            return (null, $"it is no ExecCredential of {exec.ApiVersion}");
        if (answer["status"] is not MapNode status)
            return (null, "it has no 'status'");

        var token = TextAt(status, "token");
        var certificate = TextAt(status, "clientCertificateData");
        var key = TextAt(status, "clientKeyData");
        if (token is null && (certificate is null || key is null))
            return (null, "it holds neither a token nor a client certificate with its key");
        if (token is not null && BearerToken.ReasonToRefuse(token) is { } why)
            return (null, $"its token cannot be sent: {why}");

        var identity = fallback;
        if (certificate is not null && key is not null)
        {
            (identity, var problem) = ClientIdentity.Create(certificate, key);
            if (problem is not null)
                return (null, problem);
        }

        var expires = TextAt(status, "expirationTimestamp");
        if (expires is null)
            return (new ExecCredential(new Credential(Hidden(token), identity), null), null);

        return DateTimeOffset.TryParse(expires, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end)
            ? (new ExecCredential(new Credential(Hidden(token), identity), end), null)
            : (null, "its 'expirationTimestamp' is no time");
    }

    private static void WriteCluster(Utf8JsonWriter json, ClusterConnection connection)
    {
        json.WriteStartObject("cluster");
        json.WriteString("server", connection.Server.OriginalString);
        if (connection.Tls.ServerName is { } name)
            json.WriteString("tls-server-name", name);
        if (connection.Tls.SkipVerification)
            json.WriteBoolean("insecure-skip-tls-verify", true);
        if (connection.Tls.AuthorityData is { } authority)
            json.WriteString("certificate-authority-data", authority);
        if (connection.Proxy is { } proxy)
            json.WriteString("proxy-url", proxy.OriginalString);
        if (connection.Credentials.ExecConfig is { } config)
        {
            json.WritePropertyName("config");
            NodeJson.Write(json, config);
        }

        json.WriteEndObject();
    }

    private static HiddenText? Hidden(string? token) => token is null ? null : new HiddenText(token);

    private static string? TextAt(MapNode map, string key) => map[key] is StringNode { Value.Length: > 0 } text ? text.Value : null;
}
