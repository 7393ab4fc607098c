// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Kubernetes.Live;

/// <summary>
/// Gives the value of a secret for the in-memory diff. It is sent to the cluster that it is for, compared, and never kept,
/// printed or put into a result.
/// </summary>
/// <param name="secret">The secret.</param>
/// <returns>The value; null when its source cannot be read here.</returns>
public delegate string? SecretReader(SecretNode secret);
