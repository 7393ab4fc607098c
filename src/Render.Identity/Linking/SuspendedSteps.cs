// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Manifests;
using Render.Identity.Spec;
using Render.Identity.Systems.Okd;

namespace Render.Identity.Linking;

/// <summary>The steps that wait for an acknowledgement.</summary>
internal static class SuspendedSteps
{
    /// <summary>The step with the Authentication object of each OKD cluster whose switch nobody has acknowledged.</summary>
    public static ImmutableArray<SuspendedStep> Of(EnvironmentSpec spec) => spec.Acknowledges(OkdSwitch.Danger) ? [] :
    [
        .. spec.Applications.OfType<OkdApplicationSpec>().Where(app => app.Authentication == OkdAuthentication.Oidc)
            .Select(app => new SuspendedStep(
                app.Cluster,
                ApplyStep.Applications,
                OkdSwitch.Danger,
                $"switches {app.Name} to external OIDC; follow files/{app.Name}/switch.md first",
                app.NameSpan)),
    ];
}
