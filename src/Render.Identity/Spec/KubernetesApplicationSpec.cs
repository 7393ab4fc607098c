// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A kube-apiserver and the kubeconfig users in front of it.</summary>
[SpecType("A kube-apiserver that accepts the provider's tokens, and the kubeconfig user with which people log in.", discriminator: "kubernetes")]
public sealed record KubernetesApplicationSpec : ApplicationSpec
{
    /// <summary>The cluster.</summary>
    [Spec("The cluster.", isPublic: true)]
    public required string Cluster { get; init; }

    /// <summary>File or flags.</summary>
    [Spec("auto: an AuthenticationConfiguration from Kubernetes 1.30 on, flags before.")]
    public KubernetesMode Mode { get; init; }

    /// <summary>The client of kubelogin.</summary>
    [Spec("The client with which people log in on the command line; public without a secret.")]
    public ClientSpec Client { get; init; } = new();

    /// <summary>Audiences.</summary>
    [Spec("Audiences that are accepted.", max: 50, isPublic: true, derived: "the clients of this application and of Headlamp on the same cluster")]
    public SpecList<string> Audiences { get; init; } = new();

    /// <summary>From claims to identities.</summary>
    [Spec("How claims become user names and groups.")]
    public ClaimMappingsSpec Claims { get; init; } = new();

    /// <summary>Rules for claims.</summary>
    [Spec("What tokens must say to be accepted. Flags can only compare a claim with a value.", max: 100)]
    public SpecList<ClaimRuleSpec> ClaimValidationRules { get; init; } = new();

    /// <summary>Rules for users.</summary>
    [Spec("CEL rules over the resulting user.", max: 64)]
    public SpecList<CelRuleSpec> UserValidationRules { get; init; } = new();

    /// <summary>Discovery elsewhere.</summary>
    [Spec("URL of the discovery document, where it is not below the issuer.", format: "uri", max: 2048, isPublic: true)]
    public string? DiscoveryURL { get; init; }

    /// <summary>The ports of the callback.</summary>
    [Spec("Ports on which kubelogin waits for the callback.", min: 1, max: 5)]
    public SpecList<int> CallbackPorts { get; init; } = new();

    /// <summary>Name of the kubeconfig user.</summary>
    [Spec("Name of the user in kubeconfig files.", min: 1, max: 253, derived: "oidc-<application>")]
    public string? UserName { get; init; }
}
