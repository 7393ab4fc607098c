// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Kubernetes;

/// <summary>
/// RBAC compares names as the API server makes them, prefix included. A subject without the prefix binds nobody, or somebody else.
/// Subjects are looked for in the values of components: maps with <c>kind: Group</c> or <c>User</c> and a name.
/// </summary>
internal sealed class SubjectsPrefixed : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5082", Severity.Error, "RBAC subjects carry the prefix that the API server puts before names and groups.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from component in context.Spec.Components
        where component.Cluster is not null
        from server in context.Spec.Applications
        let mappings = MappingsOf(server, component.Cluster)
        let issuer = context.EdgeOf(server)?.Issuer
        where mappings is not null && issuer is not null
        let claims = EffectiveClaims.Of(mappings, issuer, [])
        from subject in Subjects(component.Values)
        let prefix = (subject.IsGroup ? claims.GroupsPrefix : claims.UsernamePrefix)?.Value
        where prefix is { Length: > 0 } && !subject.Name.Value.StartsWith(prefix, StringComparison.Ordinal) && !IsBuiltIn(subject.Name.Value)
        select Info.At(
            subject.Name.Span,
            $"components.{component.Name}.values",
            $"the {(subject.IsGroup ? "group" : "user")} '{subject.Name.Value}' lacks the prefix '{prefix}' that the API server of '{component.Cluster}' ('{server.Name}') adds",
            $"write '{prefix}{subject.Name.Value}'");

    private static ClaimMappingsSpec? MappingsOf(ApplicationSpec server, string? cluster) => server switch
    {
        KubernetesApplicationSpec kubernetes when kubernetes.Cluster == cluster => kubernetes.Claims,
        OkdApplicationSpec okd when okd.Cluster == cluster && okd.Authentication == OkdAuthentication.Oidc => okd.Claims,
        _ => null,
    };

    /// <summary>Names that Kubernetes itself gives.</summary>
    private static bool IsBuiltIn(string name) => name.StartsWith("system:", StringComparison.Ordinal) || name == "kubernetes-admin";

    private static IEnumerable<RbacSubject> Subjects(Node node) => node switch
    {
        MapNode map when map["kind"] is StringNode { Value: "Group" or "User" } kind && map["name"] is StringNode name => [new RbacSubject(name, kind.Value == "Group")],
        MapNode map => map.All(entry => Subjects(entry.Value)),
        ListNode list => list.Items.SelectMany(Subjects),
        _ => [],
    };
}
