// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Paths;
using Render.IO.Git;
using Render.IO.Inputs;
using Render.Output.Ownership;

namespace Render.Tests.Output.Ownership;

public sealed class RecordedInputsTests
{
    private static readonly byte[] Record = OwnershipWriter.Write(new OwnershipRecord(
        "prod",
        "0.1.0",
        [new OwnedFile(RepoPath.Of("environments/prod.yaml"), Digest.Of([]), 1)],
        [
            new ReadRecord(RepoPath.Of("environments/a.yaml"), ReadKind.File, Digest.Of([])),
            new ReadRecord(RepoPath.Of("templates/_shared"), ReadKind.Missing, Digest.None),
            new ReadRecord(RepoPath.Of("templates/dex"), ReadKind.Folder, Digest.Of([])),
        ]));

    [Theory]
    [InlineData("environments/a.yaml", "", true)]
    [InlineData("environments/prod.yaml", "", false)]
    [InlineData("templates/_shared", "", true)]
    [InlineData("templates/dex/x.sbn", "templates/dex", true)]
    [InlineData("templates/dex/x.sbn", "", false)]
    [InlineData("templates/okd/x.sbn", "templates/okd", false)]
    public void A_read_that_changed_affects_its_environment(string path, string folder, bool expected) =>
        RecordedInputs.AreAffected(Record, "0.1.0", Changes(path, folder)).ShouldBe(expected);

    [Fact]
    public void Another_version_of_the_tool_affects_everything() => RecordedInputs.AreAffected(Record, "0.2.0", Changes("x", string.Empty)).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"predicate\":{\"tool\":{\"name\":\"render\"},\"inputs\":[]}}")]
    [InlineData("{\"predicate\":{\"tool\":{\"version\":\"0.1.0\"},\"inputs\":[{\"name\":")]
    public void A_record_that_says_nothing_counts_as_affected(string record) =>
        RecordedInputs.AreAffected(Encoding.UTF8.GetBytes(record), "0.1.0", Changes("x", string.Empty)).ShouldBeTrue();

    private static RevisionChanges Changes(string path, string folder) =>
        new([path], folder.Length == 0 ? ImmutableHashSet<string>.Empty : [folder]);
}
