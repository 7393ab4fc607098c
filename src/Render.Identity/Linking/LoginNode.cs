// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Spec;

namespace Render.Identity.Linking;

/// <summary>A provider, an application or an upstream source.</summary>
/// <param name="Name">Its name; an upstream is named <c>&lt;dex&gt;/&lt;connector&gt;</c>.</param>
/// <param name="Role">What it does.</param>
/// <param name="Type">Its type in the spec, such as <c>dex</c>.</param>
/// <param name="Version">Its version, where the spec gives one.</param>
/// <param name="Cluster">Its cluster, where it has one.</param>
/// <param name="Issuer">Its issuer, where it is an OpenID provider.</param>
/// <param name="Span">Where the spec declares it.</param>
public sealed record LoginNode(
    string Name, LoginRole Role, string Type, ProductVersion? Version, string? Cluster, StringNode? Issuer, SourceSpan Span);
