// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>Turns the tree of a kubeconfig into records. Pure: files that it names are not opened.</summary>
internal static class KubeconfigParser
{
    private const string ExecExtension = "client.authentication.k8s.io/exec";

    /// <summary>Reads one file's tree.</summary>
    /// <param name="root">The tree; a null is an empty file, which kubectl accepts.</param>
    /// <param name="folder">Absolute path of the folder that the file lies in.</param>
    public static StageResult<KubeconfigDocument> Parse(Node root, string folder)
    {
        var findings = new DiagnosticBag();
        if (root is NullNode)
            return StageResult.Of(KubeconfigDocument.Empty);
        if (root is not MapNode map)
            return StageResult.Fail<KubeconfigDocument>(KubeconfigErrors.WrongType(root.Span, "the kubeconfig", root.Describe(), "a map"));

        var fields = new KubeconfigFields(map, folder, findings);
        var document = new KubeconfigDocument(
            fields.Text("current-context"),
            Named(fields, "clusters", Cluster, findings),
            Named(fields, "users", User, findings),
            Named(fields, "contexts", Context, findings));
        return StageResult.Of<KubeconfigDocument>(document, findings);
    }

    private static ImmutableArray<T> Named<T>(
        KubeconfigFields fields, string key, Func<string, KubeconfigFields, T> read, DiagnosticBag findings)
    {
        var names = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var item in fields.Maps(key))
        {
            if (item.Text("name") is not { } name)
                findings.Add(KubeconfigErrors.NameMissing(item.Span, key));
            else if (names.TryGetValue(name, out var first))
                findings.Add(KubeconfigErrors.NameTwice(item.Span, key, name, first));
            else
            {
                names.Add(name, item.Span);
                items.Add(read(name, item));
            }
        }

        return items.DrainToImmutable();
    }

    private static KubeContext Context(string name, KubeconfigFields item)
    {
        var context = item.Map("context");
        return new KubeContext(name, item.Span, context.Text("cluster"), context.Text("user"));
    }

    private static KubeCluster Cluster(string name, KubeconfigFields item)
    {
        var cluster = item.Map("cluster");
        var execConfig = cluster.Maps("extensions")
            .Where(extension => extension.Text("name") == ExecExtension)
            .Select(extension => extension.Value("extension"))
            .FirstOrDefault();
        return new KubeCluster(
            name,
            item.Span,
            cluster.Text("server"),
            cluster.FileOrData("certificate-authority"),
            cluster.Text("tls-server-name"),
            cluster.Flag("insecure-skip-tls-verify"),
            cluster.Text("proxy-url"),
            execConfig);
    }

    private static KubeUser User(string name, KubeconfigFields item)
    {
        var user = item.Map("user");
        return new KubeUser(name, item.Span)
        {
            Token = user.Hidden("token"),
            TokenFile = user.FilePath("tokenFile"),
            Certificate = user.FileOrData("client-certificate"),
            Key = user.FileOrData("client-key"),
            Exec = Exec(user),
            Impersonation = new KubeImpersonation(user.Text("as"), user.Text("as-uid"), user.Texts("as-groups"), user.Pairs("as-user-extra")),
            BasicAuth = user.Place("username"),
            AuthProvider = user.Place("auth-provider"),
        };
    }

    private static KubeExec? Exec(KubeconfigFields user)
    {
        if (user.Place("exec") == SourceSpan.None)
            return null;

        var exec = user.Map("exec");
        var variables = exec.Maps("env")
            .Select(pair => KeyValuePair.Create(pair.Text("name") ?? string.Empty, pair.Text("value") ?? string.Empty))
            .Where(pair => pair.Key.Length > 0);

        // A name goes through PATH; only what looks like a path is taken from the kubeconfig's folder.
        var command = exec.Text("command") ?? string.Empty;
        return new KubeExec(
            exec.Span,
            exec.Text("apiVersion") ?? string.Empty,
            command.AsSpan().ContainsAny('/', '\\') ? exec.FilePath("command") ?? command : command,
            exec.Texts("args"),
            [.. variables],
            exec.Text("interactiveMode"),
            exec.Flag("provideClusterInfo"),
            exec.Text("installHint"));
    }
}
