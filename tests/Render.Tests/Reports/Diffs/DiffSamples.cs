// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Diff;
using Render.Diff.Live;
using Render.Diff.Masking;
using Render.Diff.ThreeWay;

namespace Render.Tests.Reports.Diffs;

/// <summary>Diffs with something of everything.</summary>
internal static class DiffSamples
{
    public static readonly SecretNode Hidden = new(MaskedLeaf.Instance);

    public static DiffReport Everything() => new(
        [
            new ClusterDiff("prod", "management", DiffMode.DryRun, [Secret(), Created(), Unchanged(), Conflicting(), Gone()]) { Revision = "main" },
            new ClusterDiff("prod", "okd", DiffMode.DryRun, [new ObjectDiff(Ref("Secret", "console"), Verdict.NotAsked)]) { NotAsked = "okd.example.com refuses connections" },
        ],
        [new Diagnostic("RND8047", Severity.Warning, new SourceSpan("environments/prod.yaml", 3, 5, 3, 9), "The ignore rule hides nothing any more.") { Hint = "Remove it." }])
    {
        Files = [new FilesDiff("prod", "main", [Sheet(), Settings(), new FileDiff("mke/same.toml", Verdict.Unchanged) { Instance = "mke" }])],
    };

    public static ObjectRef Ref(string kind, string name) => new(new GroupVersionKind(string.Empty, "v1", kind), "epinio", name);

    public static LiveChange Change(DiffPath path, ChangeKind kind, Node? before, Node? after) => new(new TreeChange(path, kind, before, after));

    private static ObjectDiff Secret()
    {
        var config = DiffPath.Root.Key("data").Key("config.yaml").Then(DiffStep.Into.Document).Then(DiffStep.Into.Document);
        var connector = config.Key("connectors").Then(new DiffStep.Item("id", "rancher")).Key("config");
        return new ObjectDiff(Ref("Secret", "dex-config"), Verdict.Change)
        {
            Instance = "dex",
            Step = ApplyStep.Configuration,
            Span = new SourceSpan("environments/prod.yaml", 12, 5, 12, 9),
            Ignored = 1,
            Changes =
            [
                Change(connector.Key("scopes").Then(new DiffStep.Position(-1, 2)), ChangeKind.Added, null, new StringNode("groups")) with { Origin = ChangeOrigin.Yours },
                Change(connector.Key("clientSecret"), ChangeKind.Changed, Hidden, Hidden),
                Change(connector.Key("other"), ChangeKind.NotCompared, Hidden, Hidden),
                Change(config.Key("expiry"), ChangeKind.Added, null, new MapNode([new MapEntry("idTokens", new StringNode("1h")), new MapEntry("keys", new ListNode([new NumberNode(1)]))])),
                Change(config.Key("note"), ChangeKind.Changed, new StringNode("one\ntwo\nthree\n"), new StringNode("one\n2\nthree\n")) with { Owner = "kubectl-edit" },
                Change(DiffPath.Root.Key("data").Key("ca.crt"), ChangeKind.Changed, new StringNode("x"), new StringNode("y")) with
                {
                    CertificatesBefore = [new CertificateFacts("CN=old", "CN=root", DateTimeOffset.UnixEpoch, new string('a', 64))],
                    CertificatesAfter = [new CertificateFacts("CN=new", "CN=root", DateTimeOffset.UnixEpoch, new string('b', 64))],
                },
            ],
        };
    }

    private static FileDiff Sheet() => new("keycloak/register.md", Verdict.Change)
    {
        Instance = "keycloak",
        Changes = [Change(DiffPath.Root, ChangeKind.Changed, new StringNode("# Client\nold\n"), new StringNode("# Client\nnew\n"))],
    };

    private static FileDiff Settings() => new("mke/auth.toml", Verdict.Change)
    {
        Instance = "mke",
        Changes =
        [
            Change(DiffPath.Root.Key("auth").Key("usernameClaim"), ChangeKind.Changed, new StringNode("email"), new StringNode("sub")),
            Change(DiffPath.Root.Key("auth").Key("clientSecret"), ChangeKind.Changed, Hidden, Hidden),
        ],
    };

    private static ObjectDiff Created() => new(Ref("ConfigMap", "banner"), Verdict.Create)
    {
        Instance = "banner",
        Changes = [Change(DiffPath.Root, ChangeKind.Added, null, new MapNode([new MapEntry("data", new MapNode([new MapEntry("text", new StringNode("``` <b>@team</b> \u001b[31m"))]))]))],
    };

    private static ObjectDiff Unchanged() => new(Ref("ConfigMap", "same"), Verdict.Unchanged);

    private static ObjectDiff Conflicting() => new(Ref("Deployment", "dex"), Verdict.Conflict)
    {
        Conflicts = [new FieldConflict("scaler", "spec.replicas", "kustomize-controller")],
        Changes = [Change(DiffPath.Root.Key("spec").Key("replicas"), ChangeKind.Changed, new NumberNode(3), new NumberNode(1)) with { Owner = "scaler" }],
    };

    private static ObjectDiff Gone() => new(Ref("Secret", "old"), Verdict.Prune)
    {
        Reason = "no longer rendered",
        Changes = [Change(DiffPath.Root, ChangeKind.Removed, new MapNode([new MapEntry("data", new MapNode([new MapEntry("password", Hidden)]))]), null)],
    };
}
