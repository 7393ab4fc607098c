// SPDX-License-Identifier: MIT

using System.Net.Http.Headers;
using Render.Kubernetes.Kubeconfig;

namespace Render.Kubernetes.Transport;

/// <summary>
/// The headers by which a request is made as somebody else. They are added as they are; <see cref="KubeImpersonation.ReasonToRefuse"/> has
/// looked at them.
/// </summary>
internal static class ImpersonationHeaders
{
    /// <summary>Adds them; none when nobody is impersonated.</summary>
    public static void Add(HttpRequestHeaders headers, KubeImpersonation impersonation)
    {
        if (impersonation.User is not { } user)
            return;

        headers.TryAddWithoutValidation("Impersonate-User", user);
        if (impersonation.Uid is { } uid)
            headers.TryAddWithoutValidation("Impersonate-Uid", uid);
        foreach (var group in impersonation.Groups)
            headers.TryAddWithoutValidation("Impersonate-Group", group);
        foreach (var (key, value) in impersonation.Extra)
            headers.TryAddWithoutValidation("Impersonate-Extra-" + Uri.EscapeDataString(key), value);
    }
}
