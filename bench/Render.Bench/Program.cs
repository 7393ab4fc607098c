// SPDX-License-Identifier: MIT

using Render.Bench;
using Render.Bench.Diff;
using Render.Bench.Documents;
using Render.Bench.Fleet;
using Render.Bench.Identity;
using Render.Bench.Schema;
using Render.Bench.Secrets;
using Render.Bench.Templates;

// A benchmark starts its server as a second process of this program.
if (args is [ClusterProcess.Verb, var live, var kubeconfig, var delay])
    return await ClusterProcess.ServeAsync(live, kubeconfig, int.Parse(delay, System.Globalization.CultureInfo.InvariantCulture));

// Add a line here and a static Run(BenchTable) in a class of its own.
Benchmark[] all =
[
    new("templates", "Templates: compile and render, one core", TemplateBench.Run),
    new("link", "Identity: environments bound, linked and checked, one core", LinkBench.Run),
    new("startup", "The whole process for one environment, alone and through Cake", StartupBench.Run),
    new("fleet", "A thousand environments of twenty objects, whole process", FleetBench.Run),
    new("documents", "YAML of many manifests, read and written", DocumentsBench.Run),
    new("seal", "Secrets sealed for age recipients", SealBench.Run),
    new("schema", "JSON read, and documents checked against schemas, one core", SchemaBench.Run),
    new("diff", "Diff of 500 Secrets with 50 changed, beside kubectl, whole processes", DiffBench.Run),
];

var asked = args.Length == 0 ? [.. all.Select(b => b.Name)] : args;
var unknown = asked.FirstOrDefault(name => all.All(b => b.Name != name));
if (unknown is not null)
{
    Console.Error.WriteLine($"render-bench: there is no benchmark '{unknown}'; there are {string.Join(", ", all.Select(b => b.Name))}.");
    return 64;
}

Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}");
foreach (var benchmark in all.Where(b => asked.Contains(b.Name, StringComparer.Ordinal)))
{
    var table = new BenchTable(benchmark.Title);
    benchmark.Run(table);
    table.Print(Console.Out);
}

return 0;
