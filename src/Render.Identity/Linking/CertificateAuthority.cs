// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Identity.Spec;

namespace Render.Identity.Linking;

/// <summary>A file of certificates that vouch for a URL.</summary>
/// <param name="Spec">The mapping that names it.</param>
/// <param name="Path">The file.</param>
/// <param name="Pem">Its text with LF line breaks and one at the end.</param>
public sealed record CertificateAuthority(CaSpec Spec, RepoPath Path, StringNode Pem);
