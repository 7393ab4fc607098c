// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Globalization;
using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates;
using Render.Yaml;

namespace Render.Bench.Templates;

/// <summary>
/// What a template costs: compiled once, rendered often, on one core. A text engine gives text, so the rendering that also
/// writes its text stands beside the one that stops at trees.
/// </summary>
internal static class TemplateBench
{
    private const double Renders = 40_000;
    private const double Compiles = 5_000;

    public static void Run(BenchTable table)
    {
        var source = new SourceText("templates/dex/40-configuration/config.yaml.sbn", DexSample.Template);
        var compiler = new TemplateCompiler();
        var template = compiler.Compile(source, _ => null).Value ?? throw new InvalidOperationException("The sample does not compile.");
        var model = (MapNode)(YamlReader.ReadSingle(new SourceText("spec.yaml", DexSample.Model), DocumentBudget.Source).Value ?? MapNode.Empty);
        var buffer = new ArrayBufferWriter<byte>();

        Add(table, "render 60 lines to a tree", Renders, () => Render(template, model));
        Add(table, "render 60 lines and write the text", Renders, () =>
        {
            buffer.ResetWrittenCount();
            YamlWriter.Write(Render(template, model).Documents, buffer);
        });
        Add(table, "compile 60 lines", Compiles, () => compiler.Compile(source, _ => null));
    }

    private static void Add(BenchTable table, string name, double goal, Action call)
    {
        var cost = Measure.Call(call);
        table.Add(name, cost.Seconds, string.Create(CultureInfo.InvariantCulture, $"{1 / cost.Seconds:N0} a second, goal {goal:N0}; {1 / cost.ProcessorSeconds:N0} a second of processor time; {cost.Allocated} allocated"));
    }

    private static RenderedDocuments Render(ITemplate template, MapNode model)
    {
        var rendered = template.Render(model, TemplateBudget.Default, CancellationToken.None);
        return rendered.IsSuccess(out var documents) ? documents : throw new InvalidOperationException("The sample does not render.");
    }
}
