// SPDX-License-Identifier: MIT

namespace Render.Core.Manifests;

/// <summary>
/// The order in which a cluster's objects are applied: one folder and one Flux Kustomization each. A template says its step by
/// the folder it stands in.
/// </summary>
public enum ApplyStep
{
    /// <summary>Namespaces, service accounts, stores, certificate bundles.</summary>
    Prerequisites = 10,

    /// <summary>Feature switches that make other kinds exist.</summary>
    Features = 20,

    /// <summary>Clients registered at providers.</summary>
    Registrations = 30,

    /// <summary>Configuration and secrets of providers and applications.</summary>
    Configuration = 40,

    /// <summary>What runs or routes.</summary>
    Applications = 50,
}
