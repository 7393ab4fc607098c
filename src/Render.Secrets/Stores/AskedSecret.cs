// SPDX-License-Identifier: MIT

using Render.Core.Secrets;

namespace Render.Secrets.Stores;

/// <summary>A reference that an object asks for.</summary>
/// <param name="Cluster">The cluster that the object is for.</param>
/// <param name="Reference">What it asks for.</param>
public sealed record AskedSecret(string Cluster, SecretReference Reference);
