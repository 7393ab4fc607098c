// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Text;
using Render.Core.Kubernetes;
using Render.Core.Paths;
using Render.Schema;

namespace Render.Tests.Schema;

public sealed class SchemaCatalogTests
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["schemas/kubernetes/names.json"] = """{"$defs": {"name": {"type": "string"}}}""",
        ["schemas/kubernetes/core/secret_v1.json"] = """{"properties": {"a": {"$ref": "../names.json#/$defs/name"}}}""",
        ["schemas/kubernetes/management.cattle.io/oidcclient_v3_2.12.json"] = """{"const": "2.12"}""",
        ["schemas/kubernetes/management.cattle.io/oidcclient_v3_2.14.json"] = """{"const": "2.14"}""",
        ["schemas/kubernetes/management.cattle.io/oidcclient_v3_2.15.json"] = """{"const": "2.15"}""",
        ["schemas/payloads/dex-config_2.45.schema.json"] = """{"type": "object"}""",
        ["schemas/payloads/broken.schema.json"] = """{"type": """,
    };

    private readonly ConcurrentBag<string> _read = [];

    [Theory]
    [InlineData("2.11", "2.12")]
    [InlineData("2.12", "2.12")]
    [InlineData("2.13.8", "2.12")]
    [InlineData("v2.14.4", "2.14")]
    [InlineData("2.15", "2.15")]
    [InlineData("3.0-rc1", "2.15")]
    [InlineData("main", "2.15")]
    [InlineData(null, "2.15")]
    public void The_schema_of_the_release_is_taken(string? release, string schema)
    {
        var found = Catalog().Find(new GroupVersionKind("management.cattle.io", "v3", "OIDCClient"), release).ShouldNotBeNull();

        found.Value.ShouldNotBeNull().Validate(SchemaCase.Json($"\"{schema}\"")).ShouldBeEmpty();
    }

    [Fact]
    public void Relative_references_lead_to_other_files()
    {
        var secret = Catalog().Find(new GroupVersionKind(string.Empty, "v1", "Secret")).ShouldNotBeNull().Value.ShouldNotBeNull();

        secret.Validate(SchemaCase.Json("""{"a": 1}""")).ShouldHaveSingleItem().SchemaLocation.ShouldBe("schemas/kubernetes/names.json#/$defs/name/type");
    }

    [Fact]
    public void What_is_not_there_is_null()
    {
        Catalog().Find(new GroupVersionKind("apps", "v1", "Deployment")).ShouldBeNull();
        Catalog().FindPayload("nothing.schema.json").ShouldBeNull();
        Catalog().FindPayload("../../etc/passwd").ShouldBeNull();
        Catalog().FindPayload("dex-config_2.45.schema.json").ShouldNotBeNull();
    }

    [Fact]
    public void A_broken_file_is_a_diagnostic() =>
        Catalog().FindPayload("broken.schema.json").ShouldNotBeNull().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND1102");

    [Fact]
    public void Every_file_is_read_once_by_many_threads()
    {
        var catalog = Catalog();

        var found = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => catalog.Find(new GroupVersionKind(string.Empty, "v1", "Secret"))?.Value).ToArray();

        found.Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        _read.Order(StringComparer.Ordinal).ShouldBe(["schemas/kubernetes/core/secret_v1.json", "schemas/kubernetes/names.json"]);
    }

    private SchemaCatalog Catalog() => new(Files.Keys.Select(RepoPath.Of), path =>
    {
        _read.Add(path.Value);
        return Encoding.UTF8.GetBytes(Files[path.Value]);
    });
}
