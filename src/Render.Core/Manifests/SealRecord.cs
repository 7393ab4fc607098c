// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.Core.Manifests;

/// <summary>What is remembered of a sealed file, so that the next run can tell whether it may keep it.</summary>
/// <param name="Skeleton">Digest of everything but the values: metadata, keys, clear text, references, recipients.</param>
/// <param name="Plaintext">Keyed digest of the values; null when the spec names no digest key.</param>
public sealed record SealRecord(Digest Skeleton, Digest? Plaintext);
