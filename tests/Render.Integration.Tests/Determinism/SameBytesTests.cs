// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Json.Nodes;
using Render.Testing;

namespace Render.Integration.Tests.Determinism;

/// <summary>The same input gives the same bytes, whatever the process, the machine's settings or the disk look like.</summary>
public sealed class SameBytesTests
{
    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/Los_Angeles")]
    public async Task In_any_time_zone(string zone)
    {
        using var repository = SampleRepository.Create();

        var files = await RenderedTree.RenderAsync(repository, new Dictionary<string, string?>(StringComparer.Ordinal) { ["TZ"] = zone });

        files.ShouldHaveTheSameBytesAs(await RenderedTree.ReferenceAsync());
    }

    /// <summary>
    /// Published, the tool knows no culture but the invariant one. Were that setting lost, the code itself must not care: here it
    /// runs with real cultures, in the one where "i" and "I" are no pair.
    /// </summary>
    [IcuFact]
    public async Task In_any_culture()
    {
        using var repository = SampleRepository.Create();
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" };

        var files = await RenderedTree.RenderAsync(repository, variables, WithRealCultures(repository));

        files.ShouldHaveTheSameBytesAs(await RenderedTree.ReferenceAsync());
    }

    [Fact]
    public async Task In_any_order_of_files_and_environments()
    {
        // A disk lists files in the order of their creation, of their hashes, or of their names. Created the other way round:
        using var samples = SampleRepository.Create();
        using var repository = new TemporaryFolder();
        foreach (var (path, bytes) in samples.Snapshot().Reverse())
            repository.Write(path, bytes);

        var files = await RenderedTree.RenderAsync(repository, arguments: "--environment=staging,prod,lab");

        files.ShouldHaveTheSameBytesAs(await RenderedTree.ReferenceAsync());
    }

    [Fact]
    public async Task With_the_line_ends_of_Windows()
    {
        using var repository = SampleRepository.Create();
        foreach (var (path, bytes) in repository.Snapshot())
            repository.Write(path, Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\r\n"));

        var files = await RenderedTree.RenderAsync(repository);

        files.ShouldHaveTheSameBytesAs(await RenderedTree.ReferenceAsync());
    }

    [Fact]
    public async Task With_one_processor_as_with_many()
    {
        using var repository = SampleRepository.Create();

        var files = await RenderedTree.RenderAsync(repository, new Dictionary<string, string?>(StringComparer.Ordinal) { ["DOTNET_PROCESSOR_COUNT"] = "1" });

        files.ShouldHaveTheSameBytesAs(await RenderedTree.ReferenceAsync());
    }

    private static string WithRealCultures(TemporaryFolder folder)
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "render.runtimeconfig.json"))).ShouldNotBeNull();
        var properties = settings["runtimeOptions"]?["configProperties"].ShouldNotBeNull() ?? throw new InvalidOperationException("no settings");
        properties["System.Globalization.Invariant"] = false;
        properties["System.Globalization.PredefinedCulturesOnly"] = false;
        return folder.Write("real-cultures.runtimeconfig.json", settings.ToJsonString());
    }
}
