// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Text.Json;
using Render.Testing;

namespace Render.Integration.Tests.Determinism;

/// <summary>Renders a copy of the samples in a process of its own and reads back what was written.</summary>
internal static class RenderedTree
{
    private const string Internals = ".render/";
    private static readonly Lazy<Task<SortedDictionary<string, byte[]>>> Reference = new(RenderReferenceAsync);

    /// <summary>What the samples render to with nothing special about the process.</summary>
    public static Task<SortedDictionary<string, byte[]>> ReferenceAsync() => Reference.Value;

    /// <summary>Renders a repository in a child process.</summary>
    /// <param name="repository">The folder that holds <c>environments</c>.</param>
    /// <param name="variables">The child's environment, on top of this one's.</param>
    /// <param name="runtimeConfig">Replaces the settings of the runtime.</param>
    /// <param name="arguments">Options after <c>render</c>.</param>
    public static async Task<SortedDictionary<string, byte[]>> RenderAsync(
        TemporaryFolder repository, IReadOnlyDictionary<string, string?>? variables = null, string? runtimeConfig = null, params string[] arguments)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "render.dll");
        string[] runtime = runtimeConfig is null ? [tool] : ["exec", "--runtimeconfig", runtimeConfig, "--depsfile", Path.ChangeExtension(tool, ".deps.json"), tool];
        var run = await ChildProcess.RunAsync("dotnet", [.. runtime, "render", .. arguments], repository.Path, variables);
        run.ExitCode.ShouldBe(0, run.Error);

        var files = repository.Snapshot("out");
        foreach (var path in files.Keys.Where(path => path.StartsWith(Internals, StringComparison.Ordinal)).ToList())
            files.Remove(path);

        return files;
    }

    /// <summary>Fails with the first line of each file that differs.</summary>
    public static void ShouldHaveTheSameBytesAs(this SortedDictionary<string, byte[]> actual, SortedDictionary<string, byte[]> expected)
    {
        actual.Keys.ShouldBe(expected.Keys);
        var differences = expected.Where(file => !actual[file.Key].AsSpan().SequenceEqual(file.Value)).Select(file => FirstDifference(file.Key, actual[file.Key], file.Value));
        string.Join('\n', differences).ShouldBeEmpty();
    }

    private static string FirstDifference(string path, byte[] actual, byte[] expected)
    {
        var (left, right) = (Encoding.UTF8.GetString(actual).Split('\n'), Encoding.UTF8.GetString(expected).Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{path}({line + 1}): {Shown(left, line)} instead of {Shown(right, line)}");
    }

    private static string Shown(string[] lines, int line) => line < lines.Length ? JsonSerializer.Serialize(lines[line]) : "the end";

    private static async Task<SortedDictionary<string, byte[]>> RenderReferenceAsync()
    {
        using var repository = SampleRepository.Create();
        var files = await RenderAsync(repository);
        files.ShouldNotBeEmpty();
        return files;
    }
}
