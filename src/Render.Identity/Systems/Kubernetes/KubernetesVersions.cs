// SPDX-License-Identifier: MIT

using Render.Identity.Spec;

namespace Render.Identity.Systems.Kubernetes;

/// <summary>What an API server reads, by version.</summary>
internal static class KubernetesVersions
{
    /// <summary>AuthenticationConfiguration exists (v1beta1).</summary>
    public static bool HasConfiguration(ProductVersion version) => version.IsAtLeast(1, 30);

    /// <summary>AuthenticationConfiguration is v1.</summary>
    public static bool HasStableConfiguration(ProductVersion version) => version.IsAtLeast(1, 34);

    /// <summary>The version of the configuration's API.</summary>
    public static string ApiVersion(ProductVersion? version) =>
        "apiserver.config.k8s.io/" + (version is not null && HasStableConfiguration(version) ? "v1" : "v1beta1");

    /// <summary>The schema of the configuration.</summary>
    public static string Schema(ProductVersion? version) =>
        $"authentication-configuration_{(version is not null && HasStableConfiguration(version) ? "v1" : "v1beta1")}.schema.json";
}
