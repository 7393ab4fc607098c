// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Schema;

namespace Render.Bench.Schema;

/// <summary>The JSON reader and the schema validator, on one core. To reach: 100 MB/s, and 100,000 validations a second.</summary>
internal static class SchemaBench
{
    private const int ListLength = 12_000;
    private const double Mega = 1e6;

    public static void Run(BenchTable table)
    {
        AddReading(table);
        var catalog = Catalog();
        AddValidation(table, "Deployment", SchemaSamples.Deployment, Find(catalog, new GroupVersionKind("apps", "v1", "Deployment")));
        AddValidation(table, "Authentication", SchemaSamples.Authentication, Find(catalog, new GroupVersionKind("config.openshift.io", "v1", "Authentication")));

        var compile = Measure.Call(() => Find(Catalog(), new GroupVersionKind("apps", "v1", "Deployment")));
        table.Add("read and compile the schema of Deployment", compile.Seconds, $"{compile.Allocated} allocated");
    }

    private static void AddReading(BenchTable table)
    {
        var list = SchemaSamples.List(ListLength);
        var megabytes = list.Length / Mega;
        var read = Measure.Call(() => Read(list));
        table.Add(
            string.Create(CultureInfo.InvariantCulture, $"JSON read, a LIST of {megabytes:0.0} MB"), read.Seconds,
            string.Create(CultureInfo.InvariantCulture, $"{megabytes / read.Seconds:0} MB/s; {megabytes / read.ProcessorSeconds:0} MB/s of processor time; {read.Allocated} allocated; {Memory(list)}"));
    }

    private static void AddValidation(BenchTable table, string kind, string sample, ISchemaValidator validator)
    {
        var tree = SchemaSamples.Tree(sample);
        var violations = validator.Validate(tree);
        if (!violations.IsEmpty)
            throw new InvalidOperationException($"The sample is not valid: {violations[0].Path}: {violations[0].Message}");

        var cost = Measure.Call(() => validator.Validate(tree));
        table.Add(
            string.Create(CultureInfo.InvariantCulture, $"validate a {kind} of {sample.Length / 1000.0:0.0} KB"), cost.Seconds,
            string.Create(CultureInfo.InvariantCulture, $"{1 / cost.Seconds:N0}/s; {1 / cost.ProcessorSeconds:N0}/s of processor time; {cost.Allocated} allocated"));
    }

    private static Node Read(byte[] list) =>
        JsonReader.Read("list.json", list, DocumentBudget.Live).Value ?? throw new InvalidOperationException("The list is no JSON.");

    private static string Memory(byte[] list)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var tree = Read(list);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(tree);
        return string.Create(CultureInfo.InvariantCulture, $"the tree is {held / (double)list.Length:0.0} times the text");
    }

    private static ISchemaValidator Find(SchemaCatalog catalog, GroupVersionKind kind) =>
        catalog.Find(kind)?.Value ?? throw new InvalidOperationException($"There is no schema for {kind}.");

    private static SchemaCatalog Catalog()
    {
        var root = Root();
        var files = Directory.EnumerateFiles(Path.Combine(root, "schemas"), "*.json", SearchOption.AllDirectories)
            .Select(file => RepoPath.Of(Path.GetRelativePath(root, file).Replace('\\', '/')));
        return new SchemaCatalog(files, path => File.ReadAllBytes(Path.Combine(root, path.Value)));
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Render.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Run the benchmarks from a checkout.");
    }
}
