// SPDX-License-Identifier: MIT

namespace Render.Kubernetes.Api;

/// <summary>A kind as a server serves it.</summary>
/// <param name="Plural">Its name in URLs, such as <c>oidcclients</c>.</param>
/// <param name="IsNamespaced">True when its objects live in namespaces.</param>
internal sealed record ServedResource(string Plural, bool IsNamespaced);
