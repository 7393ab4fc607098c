// SPDX-License-Identifier: MIT

namespace Render.Identity.Linking;

/// <summary>Which schema an embedded document or a config file must fit.</summary>
/// <param name="Target">
/// <c>Kind/name</c> of a manifest, such as <c>Secret/dex-config</c>, or <c>files/name</c> of a config file.
/// </param>
/// <param name="Key">Key in <c>data</c> or <c>stringData</c> whose embedded document is checked; null for a whole file.</param>
/// <param name="Schema">File name below <c>schemas/payloads/</c>, version included where versions differ.</param>
public sealed record PayloadSchema(string Target, string? Key, string Schema);
