// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Kubernetes;
using Render.Core.Paths;
using Render.IO.Inputs;
using Render.Output.Ownership;

namespace Render.Tests.Output.Ownership;

public sealed class OwnershipRecordTests
{
    private static readonly OwnershipRecord Sample = new(
        "prod",
        "1.2.3",
        [
            new OwnedFile(RepoPath.Of("files/mke/mke.toml"), Digest.Of("toml"u8), 4),
            new OwnedFile(RepoPath.Of("management/40-configuration/dex/secret-dex.yaml"), Digest.Of("yaml"u8), 5)
            {
                IsPrivate = true,
                Cluster = "management",
                Object = new ObjectRef(GroupVersionKind.Of("v1", "Secret"), "epinio", "dex"),
            },
        ],
        [
            new ReadRecord(RepoPath.Of("environments/prod.yaml"), ReadKind.File, Digest.Of("spec"u8)),
            new ReadRecord(RepoPath.Of("environments/_base"), ReadKind.Folder, Digest.Of("names"u8)),
            new ReadRecord(RepoPath.Of("environments/prod.lock.yaml"), ReadKind.Missing, Digest.None),
        ]);

    private static readonly string SampleText = Encoding.UTF8.GetString(OwnershipWriter.Write(Sample));

    [Fact]
    public void What_was_written_is_read_back()
    {
        var read = OwnershipReader.Read("out/prod/render.json", OwnershipWriter.Write(Sample), "prod");

        read.Diagnostics.ShouldBeEmpty();
        var record = read.Value.ShouldNotBeNull();
        record.Files.ShouldBe(Sample.Files);
        record.Inputs.ShouldBe(Sample.Inputs);
        (record.Environment, record.ToolVersion).ShouldBe((Sample.Environment, Sample.ToolVersion));
    }

    [Fact]
    public void It_has_the_shape_of_a_statement_and_neither_a_time_nor_a_commit()
    {
        SampleText.ShouldStartWith("""
            {
              "_type": "https://in-toto.io/Statement/v1",
              "subject": [
                {
                  "name": "files/mke/mke.toml",
                  "digest": {
                    "sha256": "
            """.ReplaceLineEndings("\n"));
        SampleText.ShouldEndWith("}\n");
        SampleText.ShouldNotContain("\r");
        foreach (var word in new[] { "time", "date", "commit" })
            SampleText.ShouldNotContain(word, Case.Insensitive);
    }

    [Theory]
    [InlineData("\"files/mke/mke.toml\"", "\"../../etc/passwd\"", "leaves its root")]
    [InlineData("\"files/mke/mke.toml\"", "\"/etc/passwd\"", "is absolute")]
    [InlineData("\"files/mke/mke.toml\"", "\"files/../x\"", "shortest way")]
    [InlineData("\"files/mke/mke.toml\"", "\"\"", "not the path of a file")]
    [InlineData("\"files/mke/mke.toml\"", "\"management/40-configuration/dex/secret-dex.yaml\"", "twice")]
    [InlineData("\"size\": 4", "\"size\": -4", "not a whole number")]
    [InlineData("\"size\": 4", "\"size\": \"4\"", "not a whole number")]
    [InlineData("\"mode\": \"0600\"", "\"mode\": \"0777\"", "is not '0600'")]
    [InlineData("\"environment\": \"prod\"", "\"environment\": \"lab\"", "is not 'prod'")]
    [InlineData("\"kind\": \"folder\"", "\"kind\": \"pipe\"", "not a kind of input")]
    [InlineData("\"tool\": {", "\"more\": 1, \"tool\": {", "does not belong")]
    [InlineData("\"predicateType\"", "\"predicate_type\"", "does not belong")]
    [InlineData("\"schemaVersion\": 1,", "", "lacks 'schemaVersion'")]
    public void A_record_with_anything_unexpected_is_void(string part, string instead, string problem)
    {
        SampleText.ShouldContain(part);
        var broken = SampleText.Replace(part, instead, StringComparison.Ordinal);

        var read = OwnershipReader.Read("out/prod/render.json", Encoding.UTF8.GetBytes(broken), "prod");

        read.Value.ShouldBeNull();
        read.Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Code.ShouldBe("RND7053"), d => d.Message.ShouldContain(problem));
    }

    [Fact]
    public void A_record_of_a_later_version_says_so()
    {
        var later = SampleText.Replace("\"schemaVersion\": 1", "\"schemaVersion\": 2, \"news\": {}", StringComparison.Ordinal);

        OwnershipReader.Read("r", Encoding.UTF8.GetBytes(later), "prod").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND7054");
    }

    [Fact]
    public void No_damage_makes_the_reader_throw()
    {
        var bytes = OwnershipWriter.Write(Sample);
        for (var length = 0; length < bytes.Length - 2; length++)
            OwnershipReader.Read("r", bytes.AsSpan(0, length), "prod").Value.ShouldBeNull();

        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var damaged = bytes.ToArray();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            _ = OwnershipReader.Read("r", damaged, "prod");
        }
    }

    [Fact]
    public void Damage_is_found_where_it_stands()
    {
        var read = OwnershipReader.Read("out/prod/render.json", "[]"u8, "prod");

        read.Diagnostics.ShouldHaveSingleItem().Span.ToString().ShouldBe("out/prod/render.json(1,1)");
        OwnershipReader.Read("out/prod/render.json", "{"u8, "prod").Diagnostics.Select(d => d.Code).ShouldContain("RND7053", StringComparer.Ordinal);
    }
}
