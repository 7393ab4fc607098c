// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Dex: a provider to those below it, an application to those above.</summary>
[SpecType("Dex. Its configuration is rendered from its own settings, its connectors, and the applications that log in through it.", discriminator: "dex")]
public sealed record DexProviderSpec : ProviderSpec
{
    /// <summary>Version.</summary>
    [Spec("Version of Dex, such as \"2.45\", or the tag of a fork image, such as \"2.37.0-epinio-pkce\".", isPublic: true)]
    public required ProductVersion Version { get; init; }

    /// <summary>The cluster.</summary>
    [Spec("Cluster that Dex runs in.", isPublic: true)]
    public required string Cluster { get; init; }

    /// <summary>The namespace.</summary>
    [Spec("Namespace of Dex.", pattern: SpecNames.NamePattern)]
    public string Namespace { get; init; } = "dex";

    /// <summary>Whether the namespace is rendered.</summary>
    [Spec("Whether to render the namespace too.")]
    public bool CreateNamespace { get; init; }

    /// <summary>The issuer.</summary>
    [Spec("Issuer of Dex: its URL as users and applications reach it, without a slash at the end.", format: "uri", isPublic: true)]
    public required string Url { get; init; }

    /// <summary>The certificate authority.</summary>
    [Spec("Certificate authority of the URL.")]
    public CaSpec? CA { get; init; }

    /// <summary>The Secret.</summary>
    [Spec("Name of the Secret with config.yaml. Epinio reads 'dex-config' and nothing else.", pattern: SpecNames.NamePattern)]
    public string SecretName { get; init; } = "dex-config";

    /// <summary>The service.</summary>
    [Spec("Name of Dex's Service, for those who reach it inside the cluster.", pattern: SpecNames.NamePattern)]
    public string ServiceName { get; init; } = "dex";

    /// <summary>Where secrets stand.</summary>
    [Spec("Whether Dex reads secrets from its environment or from its configuration; 'auto' takes the environment with the store 'external'.")]
    public DexSecretsMode Secrets { get; init; }

    /// <summary>The connectors.</summary>
    [Spec("Where Dex gets its identities from, by connector ID.")]
    public SpecMap<ConnectorSpec> Connectors { get; init; } = new();

    /// <summary>Clients beyond the applications of the spec.</summary>
    [Spec("Clients beyond the applications of this spec, by client ID.", keyPattern: "^[A-Za-z0-9._:/-]{1,256}$")]
    public SpecMap<DexClientSpec> Clients { get; init; } = new();

    /// <summary>Local users.</summary>
    [Spec("Local users; giving any switches the password database on.")]
    public SpecMap<DexUserSpec> Users { get; init; } = new();

    /// <summary>Local users of the API.</summary>
    [Spec("Whether the password database is on even without users here.", derived: "true when there are users")]
    public bool? EnablePasswordDB { get; init; }

    /// <summary>The storage.</summary>
    [Spec("Where Dex keeps its state.")]
    public DexStorageSpec Storage { get; init; } = new();

    /// <summary>The web server.</summary>
    [Spec("The web server.")]
    public DexWebSpec Web { get; init; } = new();

    /// <summary>OAuth settings.</summary>
    [Spec("OAuth settings.", name: "oauth2")]
    public DexOAuthSpec OAuth2 { get; init; } = new();

    /// <summary>Lives of keys and tokens.</summary>
    [Spec("Lives of keys and tokens.")]
    public DexExpirySpec Expiry { get; init; } = new();

    /// <summary>The log.</summary>
    [Spec("The log.")]
    public DexLoggerSpec? Logger { get; init; }

    /// <summary>Metrics.</summary>
    [Spec("Metrics and health.")]
    public DexTelemetrySpec? Telemetry { get; init; }

    /// <summary>The gRPC API.</summary>
    [Spec("The gRPC API.")]
    public DexGrpcSpec? Grpc { get; init; }

    /// <summary>The login pages.</summary>
    [Spec("The login pages.")]
    public DexFrontendSpec? Frontend { get; init; }

    /// <summary>Who signs.</summary>
    [Spec("Who signs tokens.")]
    public DexSignerSpec? Signer { get; init; }
}
