// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Identity.Rules.Urls;

/// <summary>An issuer and where the spec gives it.</summary>
/// <param name="Issuer">The issuer.</param>
/// <param name="Path">Its path.</param>
internal sealed record IssuerPlace(StringNode Issuer, string Path);
