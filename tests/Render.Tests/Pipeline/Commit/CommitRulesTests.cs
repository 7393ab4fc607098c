// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Kubernetes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Diff.Live;
using Render.Identity.Policy;
using Render.Identity.Spec;
using Render.Output;
using Render.Output.Planning;
using Render.Pipeline;
using Render.Pipeline.Commit;
using Render.Pipeline.Select;
using Render.Pipeline.Validate;
using Render.Testing;

namespace Render.Tests.Pipeline.Commit;

public sealed class CommitRulesTests
{
    private static readonly ObjectRef Config = new(GroupVersionKind.Of("v1", "ConfigMap"), "dex", "dex-config");

    [Fact]
    public void What_a_cluster_refuses_or_fights_about_stops_a_commit()
    {
        var live = Live([new ObjectDiff(Config, Verdict.Refused), new ObjectDiff(Config, Verdict.Conflict), new ObjectDiff(Config, Verdict.Change)]);

        Rules(new CommitPolicySpec()).CheckLive(live).Select(d => d.Code).ShouldBe(["RND7109", "RND7108"]);
        Rules(new CommitPolicySpec { Conflicts = ConflictPolicy.Allow }).CheckLive(live).Select(d => d.Code).ShouldBe(["RND7109"]);
    }

    [Fact]
    public void A_cluster_without_an_answer_stops_a_commit()
    {
        var silent = new DiffReport([new ClusterDiff("prod", "okd", DiffMode.DryRun, []) { NotAsked = "no context" }], []);
        var forbidden = Live([new ObjectDiff(Config, Verdict.NotAsked) { Reason = "forbidden" }]);

        Rules(new CommitPolicySpec()).CheckLive(silent).ShouldHaveSingleItem().Message.ShouldContain("no context");
        Rules(new CommitPolicySpec()).CheckLive(forbidden).ShouldHaveSingleItem().Code.ShouldBe("RND7106");
    }

    [Fact]
    public void A_protected_environment_whose_clusters_hold_everything_needs_no_approval()
    {
        var plans = ImmutableArray.Create(Plan("prod"));

        Rules(new CommitPolicySpec()).CheckPlans(plans, Live([new ObjectDiff(Config, Verdict.Unchanged)])).ShouldBeEmpty();
        Rules(new CommitPolicySpec()).CheckPlans(plans, Live([new ObjectDiff(Config, Verdict.Change)])).ShouldHaveSingleItem().Message.ShouldContain("1 of its objects");
        Rules(new CommitPolicySpec()).CheckPlans(plans, live: null).ShouldHaveSingleItem().Message.ShouldContain("1 of its files");
        Rules(new CommitPolicySpec { Protected = new SpecList<string>() }).CheckPlans(plans, live: null).ShouldBeEmpty();
        Rules(new CommitPolicySpec(), "prod").CheckPlans(plans, live: null).ShouldBeEmpty();
    }

    private static CommitRules Rules(CommitPolicySpec policy, params string[] approved)
    {
        var sources = new SourceCatalog();
        var run = new RunOutcome(new EnvironmentSelection([], [], [], IsExplicit: false), [], [], sources, new KindCheck(new SchemaLibrary(new InMemoryTree(), sources))) { Inputs = new InMemoryTree(), Policy = new PolicySpec { Commit = policy } };
        return new CommitRules(new CommitRequest(new RenderRequest([]), "out.git") { Approved = [.. approved] }, run);
    }

    private static DiffReport Live(ImmutableArray<ObjectDiff> objects) => new([new ClusterDiff("prod", "management", DiffMode.DryRun, objects)], []);

    private static OutputPlan Plan(string environment)
    {
        var path = RepoPath.Of(environment + "/a.yaml");
        var file = new PlannedFile(path, PlannedChange.Created, new OutputFile(path, "a"u8.ToArray()), Digest.None);
        return new OutputPlan(environment, [file], file);
    }
}
