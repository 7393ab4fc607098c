// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Dex;

/// <summary>The parts of Dex's configuration that have nothing to do with who logs in where.</summary>
internal static class DexSettings
{
    private const string ListenAddress = "0.0.0.0:5556";

    /// <summary>The storage: in the cluster unless the spec says otherwise.</summary>
    public static MapNode Storage(DexProviderSpec dex, DexSecrets secrets)
    {
        var storage = dex.Storage;
        var config = storage.Has("config") ? Trace.FromSpec(storage.Config) as MapNode ?? MapNode.Empty : MapNode.Empty;
        if (!storage.Has("config") && storage.Type == "kubernetes")
            config = Trees.Map(("inCluster", Trace.Flag(storage, "inCluster", value: true)));
        if (secrets.Expanded(Trace.Secret(storage.Password), "storage", "password") is { } password)
            config = config.WithEntries(config.Entries.Add(new MapEntry("password", password)));

        return new OptionsBuilder()
            .Add("type", Trace.Text(storage, "type", storage.Type))
            .Add("config", config.Entries.Length == 0 ? null : config)
            .Build();
    }

    /// <summary>The web server; origins are those of the spec and of the applications that call Dex from a browser.</summary>
    public static MapNode Web(DexProviderSpec dex, ImmutableArray<StringNode> origins)
    {
        var web = dex.Web;
        var http = web.Http is null && web.Https is not null ? null : Trace.Text(web, "http", ListenAddress, "the port of Dex's chart");
        return new OptionsBuilder()
            .Add("http", http)
            .Given(web, "https", "tlsCert", "tlsKey", "tlsMinVersion", "tlsMaxVersion")
            .List("allowedOrigins", Trace.Texts(web.AllowedOrigins).Concat(origins).DistinctBy(o => o.Value, StringComparer.Ordinal))
            .Given(web, "allowedHeaders", "headers", "clientRemoteIP")
            .Build();
    }

    /// <summary>OAuth settings.</summary>
    public static MapNode OAuth2(DexProviderSpec dex) => new OptionsBuilder()
        .Given(dex.OAuth2, "grantTypes", "responseTypes")
        .Add("skipApprovalScreen", Trace.Flag(dex.OAuth2, "skipApprovalScreen", dex.OAuth2.SkipApprovalScreen))
        .Given(dex.OAuth2, "alwaysShowLoginScreen", "passwordConnector")
        .Build();

    /// <summary>Parts that are there only when the spec gives them; their keys are Dex's own.</summary>
    public static MapNode Optional(DexProviderSpec dex, DexSecrets secrets) =>
        new OptionsBuilder().Given(dex, "expiry", "logger", "telemetry", "grpc", "frontend").Add("signer", Signer(dex.Signer, secrets)).Build();

    private static MapNode? Signer(DexSignerSpec? signer, DexSecrets secrets)
    {
        if (signer is null)
            return null;

        var config = new OptionsBuilder();
        foreach (var entry in signer.Config.Entries)
            config.Add(entry.Key, Trace.FromSpec(entry.Value));

        config.Add("token", secrets.Expanded(Trace.Secret(signer.Token), "signer", "token"));
        return new OptionsBuilder().Given(signer, "type").Add("config", config.BuildOrNone()).Build();
    }
}
