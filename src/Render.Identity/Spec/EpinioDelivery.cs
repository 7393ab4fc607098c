// SPDX-License-Identifier: MIT

namespace Render.Identity.Spec;

/// <summary>Who owns the Secret <c>dex-config</c>, which Epinio's chart makes as well.</summary>
public enum EpinioDelivery
{
    /// <summary>A patch for the HelmRelease takes the chart's own Secret out of the release.</summary>
    HelmPostrenderer,

    /// <summary>The Secret is applied over the chart's; each upgrade of the chart reverts it until Flux applies it again.</summary>
    AfterHelm,
}
