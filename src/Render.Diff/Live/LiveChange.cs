// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Diff.ThreeWay;

namespace Render.Diff.Live;

/// <summary>One difference between a live object and what it would become. Free of secret values, as <see cref="TreeChange"/> is.</summary>
/// <param name="Change">Where, and what on both sides.</param>
public sealed record LiveChange(TreeChange Change)
{
    /// <summary>The place as people read it, such as <c>data.config.yaml › connectors[id=rancher].config.scopes[2]</c>.</summary>
    public string Place => DiffPlace.Of(Change.Path);

    /// <summary>Whether this change or an earlier drift is the reason; null without a base to compare with.</summary>
    public ChangeOrigin? Origin { get; init; }

    /// <summary>The field manager that had given the live value; null when nobody owns it or nobody can say.</summary>
    public string? Owner { get; init; }

    /// <summary>A remark, such as that only the formatting differs; null for none.</summary>
    public string? Remark { get; init; }

    /// <summary>The certificates before, where the value is a bundle of certificates.</summary>
    public ImmutableArray<CertificateFacts> CertificatesBefore { get; init; } = [];

    /// <summary>The certificates after, where the value is a bundle of certificates.</summary>
    public ImmutableArray<CertificateFacts> CertificatesAfter { get; init; } = [];
}
