// SPDX-License-Identifier: MIT

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Yaml;

namespace Render.Bench.Documents;

/// <summary>
/// The YAML reader and writer on streams of manifests, beside <c>kubectl kustomize</c>, which reads and writes the same file. To
/// reach: 10 MB/s read (aim: 20), 40 MB/s written, less than 15 times the text in memory.
/// </summary>
internal static class DocumentsBench
{
    private const int SmallCount = 300;
    private const int LargeCount = 7_500;
    private const double Mega = 1e6;

    public static void Run(BenchTable table)
    {
        AddKustomize(table, SmallCount, isSlow: false);
        AddOwn(table, SmallCount);
        AddKustomize(table, LargeCount, isSlow: true);
        AddOwn(table, LargeCount);
    }

    private static void AddOwn(BenchTable table, int count)
    {
        var text = ManifestStream.Create(count);
        var bytes = Encoding.UTF8.GetBytes(text);
        var megabytes = bytes.Length / Mega;
        var documents = Read(bytes);

        var read = Measure.Call(() => Read(bytes));
        var write = Measure.Call(() => YamlWriter.Write(documents));
        var both = Measure.Call(() => YamlWriter.Write(Read(bytes)));
        table.Add($"YAML read, {Size(megabytes)}", read.Seconds, $"{Speed(megabytes, read.Seconds)}; {Speed(megabytes, read.ProcessorSeconds)} of processor time; {read.Allocated} allocated");
        table.Add($"YAML write, {Size(megabytes)}", write.Seconds, $"{Speed(megabytes, write.Seconds)}; {Speed(megabytes, write.ProcessorSeconds)} of processor time");
        table.Add($"YAML read and write, {Size(megabytes)}", both.Seconds, Memory(bytes));
    }

    /// <summary>Decodes and reads, as a stage does.</summary>
    private static Node[] Read(byte[] bytes)
    {
        var source = SourceDecoder.Decode("stream.yaml", bytes, DocumentBudget.Live).Value ?? throw new InvalidOperationException("The stream is no text.");
        var result = YamlReader.Read(source, DocumentBudget.Live);
        return result.IsSuccess(out var stream) ? [.. stream.Documents] : throw new InvalidOperationException(result.Diagnostics[0].Message);
    }

    private static void AddKustomize(BenchTable table, int count, bool isSlow)
    {
        var name = $"`kubectl kustomize`, {count.ToString(CultureInfo.InvariantCulture)} manifests";
        var isAsked = !isSlow || string.Equals(Environment.GetEnvironmentVariable("RENDER_TEST_SCALE"), "full", StringComparison.Ordinal);
        if (!isAsked)
        {
            table.AddSkipped(name, "takes minutes; set RENDER_TEST_SCALE=full");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("render-bench-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "stream.yaml"), ManifestStream.Create(count));
            File.WriteAllText(Path.Combine(folder, "kustomization.yaml"), "resources:\n- stream.yaml\n");
            var command = Measure.Command(folder, "kubectl", "kustomize", ".");
            table.Add(name, isSlow ? Once(command) : Measure.Commands(command)[0].Median, isSlow ? "one run" : "whole process");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            table.AddSkipped(name, "kubectl is not installed");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Once(ProcessStartInfo command)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(command) ?? throw new InvalidOperationException("kubectl does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static string Memory(byte[] bytes)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var documents = Read(bytes);
        var peak = GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes - before;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(documents);
        return string.Create(CultureInfo.InvariantCulture, $"tree {held / (double)bytes.Length:0.0} times the text, heap at its last collection {peak / (double)bytes.Length:0.0} times");
    }

    private static string Size(double megabytes) => string.Create(CultureInfo.InvariantCulture, $"{megabytes:0.0} MB");

    private static string Speed(double megabytes, double seconds) => string.Create(CultureInfo.InvariantCulture, $"{megabytes / seconds:0.0} MB/s");
}
