// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Core.Manifests;

/// <summary>One rendered file that is not a Kubernetes object applied by Flux: TOML, flags, registration sheets.</summary>
/// <param name="Instance">The provider, application or component that it belongs to.</param>
/// <param name="Name">File name below <c>files/&lt;instance&gt;/</c>.</param>
/// <param name="Format">The format in which the tree is written; <see cref="ConfigFileFormat.Text"/> needs a string root.</param>
/// <param name="Tree">The content.</param>
public sealed record ConfigFile(string Instance, string Name, ConfigFileFormat Format, Node Tree);
