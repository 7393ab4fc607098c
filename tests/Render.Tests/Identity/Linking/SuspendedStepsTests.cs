// SPDX-License-Identifier: MIT

using Render.Core.Manifests;

namespace Render.Tests.Identity.Linking;

public sealed class SuspendedStepsTests
{
    private const string Platform =
        """
        clusters: { management: { kubernetes: "1.33" }, okd: { kubernetes: "1.33" } }
        providers:
          keycloak: { type: oidc, preset: keycloak, issuer: https://keycloak.example.com/realms/master }
        applications:
          okd:
            type: okd
            version: "4.23"
            provider: keycloak
            cluster: okd
            console: { clientID: console, url: https://console.example.com, secret: { from: external, key: okd } }

        """;

    [Fact]
    public void The_step_with_the_switch_waits_for_its_acknowledgement()
    {
        var step = Specs.Link(Platform).SuspensionOf("okd", ApplyStep.Applications).ShouldNotBeNull();

        step.Danger.ShouldBe("okd-switch");
        step.Reason.ShouldBe("switches okd to external OIDC; follow files/okd/switch.md first");
        step.Span.Line.ShouldBe(8);
    }

    [Fact]
    public void Other_steps_and_other_clusters_do_not_wait()
    {
        var environment = Specs.Link(Platform);

        environment.SuspensionOf("okd", ApplyStep.Configuration).ShouldBeNull();
        environment.SuspensionOf("management", ApplyStep.Applications).ShouldBeNull();
    }

    [Theory]
    [InlineData("acknowledge: [okd-switch]")]
    [InlineData("")]
    public void Acknowledged_or_reverted_nothing_waits(string acknowledge)
    {
        var spec = acknowledge.Length > 0 ? Platform + acknowledge : Platform.Replace("cluster: okd", "cluster: okd\n    authentication: integrated", StringComparison.Ordinal);

        Specs.Link(spec).Suspended.ShouldBeEmpty();
    }
}
