// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>Whom the requests are made as (<c>as</c>, <c>as-uid</c>, <c>as-groups</c>, <c>as-user-extra</c>).</summary>
/// <param name="User">The user; null when nobody is impersonated.</param>
/// <param name="Uid">The user's uid; null when left out.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Extra">Further facts, one pair per value.</param>
internal sealed record KubeImpersonation(
    string? User, string? Uid, ImmutableArray<string> Groups, ImmutableArray<KeyValuePair<string, string>> Extra)
{
    /// <summary>Nobody.</summary>
    public static KubeImpersonation None { get; } = new(null, null, [], []);

    /// <summary>False for what .NET would join into one header: servers read one header per value.</summary>
    public bool CanBeSent => User is null
        ? Uid is null && Groups.IsEmpty && Extra.IsEmpty
        : Groups.Length <= 1 && Extra.DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Count() == Extra.Length;
}
