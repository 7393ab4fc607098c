// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Identity.Rules.Certificates;
using Render.Identity.Rules.Claims;
using Render.Identity.Rules.Clients;
using Render.Identity.Rules.Dex;
using Render.Identity.Rules.Epinio;
using Render.Identity.Rules.Headlamp;
using Render.Identity.Rules.Kubernetes;
using Render.Identity.Rules.Mke;
using Render.Identity.Rules.Okd;
using Render.Identity.Rules.Rancher;
using Render.Identity.Rules.Spec;
using Render.Identity.Rules.Urls;

namespace Render.Identity.Rules;

/// <summary>All rules, in the order of their codes. Written out: a rule that is not here does not run, and a test looks for it.</summary>
public static class IdentityRules
{
    /// <summary>The rules as <c>render rules</c> lists them.</summary>
    public static ImmutableArray<RuleInfo> Infos => [.. All.Select(rule => rule.Info)];

    /// <summary>The rules.</summary>
    internal static ImmutableArray<IIdentityRule> All { get; } =
    [
        new IssuerForm(), new NoTrailingSlash(), new IssuersAgree(),
        new RedirectUriForm(), new ClientIdsUnique(), new ScopesGranted(),
        new ClaimsEmitted(), new ScopesCoverClaims(), new GroupsReachable(),
        new ProviderExists(), new GroupsNeedScope(), new DexNeedsProfile(), new DexNeedsRefresh(), new DexNeedsPkce(),
        new DisplayNamesAsUsers(), new NoCommandAnnotations(), new Rancher.ClientHasSecret(), new LockMatches(),
        new CallbackExact(), new ConnectorIdFree(), new NoDollar(), new KeysOfVersion(), new PeersExist(), new WebComplete(),
        new SomeoneCanLogIn(), new PublicKubeconfigClient(),
        new SecretFixed(), new RolesOfVersion(), new ConnectorsExist(), new GroupForm(), new GuideTranslated(), new UiHasSecret(),
        new UpgradesRevert(), new GroupsOnce(), new SomeoneIsAdmin(), new DashboardIsRancher(),
        new MappingShape(), new EmailVerified(), new UnverifiedEmail(), new AudiencesComplete(), new ExtraKeys(), new NothingTwice(),
        new VersionSupported(), new ConsoleComplete(), new FieldsOfVersion(), new Limits(), new SwitchAcknowledged(),
        new SharesAudience(), new SameIssuer(), new SettingsOfVersion(), new PublicUsesPkce(),
        new ScopesFit(), new CriteriaReachable(), new HostIsName(), new MajorVersion(), new Mke.ClientHasSecret(),
        new ModeOfVersion(), new FlagsSuffice(), new SubjectsPrefixed(),
        new CertificatesValid(),
        new AcknowledgementsKnown(),
    ];
}
