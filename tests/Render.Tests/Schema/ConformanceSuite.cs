// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Schema;
using Render.Testing;

namespace Render.Tests.Schema;

/// <summary>Runs files of the JSON-Schema-Test-Suite and counts.</summary>
internal sealed class ConformanceSuite
{
    private const string Folder = "conformance/json-schema";
    private const string RemoteHost = "http://localhost:1234/";
    private readonly SchemaOptions _options;
    private readonly string _draftFolder;

    public ConformanceSuite(SchemaDraft draft, bool assertFormats)
    {
        _draftFolder = draft == SchemaDraft.Draft7 ? "draft7" : "draft2020-12";
        _options = new SchemaOptions { DefaultDraft = draft, AssertFormats = assertFormats, Registry = Remotes() };
    }

    public int Passed { get; private set; }

    public List<string> Failed { get; } = [];

    public static SchemaRegistry Remotes()
    {
        var root = SharedFolder.Combine($"{Folder}/remotes");
        return Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Aggregate(
            SchemaRegistry.Standard,
            (registry, file) => registry.With(RemoteHost + Path.GetRelativePath(root, file).Replace('\\', '/'), Read(file)));
    }

    /// <summary>The files directly in a folder of the draft.</summary>
    public IEnumerable<string> Files(string folder = "") =>
        Directory.EnumerateFiles(SharedFolder.Combine($"{Folder}/{_draftFolder}/{folder}"), "*.json").Order(StringComparer.Ordinal);

    /// <summary>One file of the draft.</summary>
    public string File(string relative) => SharedFolder.Combine($"{Folder}/{_draftFolder}/{relative}");

    public void Run(string file)
    {
        foreach (var group in ((ListNode)Read(file)).Items.Cast<MapNode>())
            Run(Path.GetFileNameWithoutExtension(file), group);
    }

    public string Counts(string suite, int skippedFiles) => string.Create(
        CultureInfo.InvariantCulture, $"{suite}: {Passed} passed, {Failed.Count} failed, {skippedFiles} files skipped");

    private static Node Read(string file) =>
        JsonReader.Read(Path.GetFileName(file), System.IO.File.ReadAllBytes(file), DocumentBudget.Source).Value
        ?? throw new InvalidOperationException($"{file} is no JSON.");

    private static string Text(MapNode map, string key) => ((StringNode)(map[key] ?? NullNode.Instance)).Value;

    private void Run(string file, MapNode group)
    {
        var compiled = new SchemaCompiler(_options).Compile(group["schema"] ?? NullNode.Instance, new Uri("https://test.invalid/schema.json"));
        var errors = compiled.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code} {d.Message}").ToArray();
        foreach (var test in ((ListNode)(group["tests"] ?? ListNode.Empty)).Items.Cast<MapNode>())
        {
            var name = $"{file}: {Text(group, "description")}: {Text(test, "description")}";
            var expected = test["valid"] is BooleanNode { Value: true };
            var violations = compiled.Value?.Validate(test["data"] ?? NullNode.Instance);
            if (violations is null)
                Failed.Add($"{name}: not compiled: {string.Join("; ", errors)}");
            else if (violations.Value.IsEmpty != expected)
                Failed.Add($"{name}: expected {(expected ? "valid" : "invalid")}");
            else
                Passed++;
        }
    }
}
