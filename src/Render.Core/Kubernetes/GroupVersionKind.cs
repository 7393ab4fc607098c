// SPDX-License-Identifier: MIT

namespace Render.Core.Kubernetes;

/// <summary>The type of an object.</summary>
/// <param name="Group">API group; empty for the core group.</param>
/// <param name="Version">Version, such as <c>v1</c>.</param>
/// <param name="Kind">Kind, such as <c>Secret</c>.</param>
public readonly record struct GroupVersionKind(string Group, string Version, string Kind)
{
    /// <summary><c>v1</c> or <c>group/version</c>.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>Splits an <c>apiVersion</c> as it stands in a manifest.</summary>
    public static GroupVersionKind Of(string apiVersion, string kind)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new GroupVersionKind(string.Empty, apiVersion, kind)
            : new GroupVersionKind(apiVersion[..slash], apiVersion[(slash + 1)..], kind);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{ApiVersion} {Kind}";
}
