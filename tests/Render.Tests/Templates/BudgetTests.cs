// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Contracts;
using Render.Core.Nodes;
using Render.Yaml;

namespace Render.Tests.Templates;

/// <summary>Templates end, whatever they say; and one compiled template serves any number of threads.</summary>
public sealed class BudgetTests
{
    private static readonly TemplateBudget Small = new(100, 5, 50, 10, 1_000);

    [Theory]
    [InlineData("{{ for x in 1..101 }}\n- {{ x }}\n{{ end }}\n", "RND4089@1:13")]
    [InlineData("{{ for x in 1..20 }}\n{{ for y in 1..20 }}\n{{ z = x * y }}\n{{ end }}\n{{ end }}\na: 1\n", "RND4089@2:4")]
    [InlineData("a: {{ 1..90 | array.each do; ret 1..90; end }}\n", "RND4090@1:4")]
    [InlineData("{{ for x in 1..60 }}\n- {{ x }}\n{{ end }}\n", "RND4090@2:3")]
    [InlineData("a: {{ 'x' * 1001 }}\n", "RND4091@1:7")]
    [InlineData("a: {{ 'x' | string.pad_left 2000 }}\n", "RND4091@1:13")]
    [InlineData("a: {{ 'xxxxxxxxxx' | string.replace 'x' ('y' * 500) }}\n", "RND4091@1:22")]
    [InlineData("a: {{ 'xxxxxxxxxx' | regex.replace 'x' ('y' * 500) }}\n", "RND4091@1:22")]
    [InlineData("a: {{ [1..90, 1..90] | array.join ('y' * 900) }}\n", "RND4072@1:24")]
    [InlineData("a: {{ 1..90 | array.join ('y' * 900) }}\n", "RND4091@1:15")]
    [InlineData("{{ x = 'y' }}\n{{ for i in 1..90 }}\n{{ x = x + x }}\n{{ end }}\na: 1\n", "RND4091@3:8")]
    [InlineData("{{ x = 7 }}\n{{ for i in 1..90 }}\n{{ x = x * x }}\n{{ end }}\na: 1\n", "RND4080@3:8")]
    [InlineData("a: {{ 1 << 100000 }}\n", "RND4080@1:7")]
    [InlineData("a: {{ 1e900000000 + 1 }}\n", "RND4080@1:7")]
    [InlineData("a: {{ 0..9223372036854775807 }}\n", "RND4089@1:7")]
    [InlineData("a: {{ [] | array.insert_at 2000000000 1 }}\n", "RND4089@1:12")]
    [InlineData("{{ include 'self' }}\n", "RND4093@1:4")]
    [InlineData("a: {{ include 'self' }}\n", "RND4093@1:4")]
    [InlineData("a: {{ 1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + 1)))))))))) }}\n", "RND4092@1:57")]
    public void What_exceeds_a_budget_stops_where_it_stands(string template, string expected)
    {
        var compiled = Rendering.Compile(template, includes: ("self", "{{ include 'self' }}\n"));
        var rendered = compiled.Value.ShouldNotBeNull(Rendering.Errors(compiled.Diagnostics)).Render(MapNode.Empty, Small, CancellationToken.None);
        Rendering.Errors(rendered.Diagnostics).ShouldBe(expected);
        rendered.Value.ShouldBeNull();
    }

    [Theory]
    [InlineData(150, 150, null)]
    [InlineData(200, 200, null)]
    [InlineData(1_000, 201, "there are 800 more.")]
    [InlineData(2_500, 201, "there are at least 1800 more.")]
    public void Errors_beyond_the_first_two_hundred_are_counted(int errors, int listed, string? count)
    {
        var template = Rendering.Compile(string.Concat(Enumerable.Repeat("- {{ nobody }}\n", errors))).Value.ShouldNotBeNull();

        var found = template.Render(MapNode.Empty, TemplateBudget.Default, CancellationToken.None).Diagnostics;

        found.Length.ShouldBe(listed);
        found.Count(finding => finding.Code == "RND4060").ShouldBe(Math.Min(errors, 200));
        var last = found.SingleOrDefault(finding => finding.Code == "RND4097");
        if (count is null)
            last.ShouldBeNull();
        else
            last.ShouldNotBeNull().Message.ShouldEndWith(count);
    }

    [Fact]
    public void A_nested_expression_is_refused_before_it_hurts()
    {
        var template = "a: {{ " + new string('(', 100_000) + "1" + new string(')', 100_000) + " }}\n";
        Rendering.Documents(template).ShouldStartWith("RND4008@1:");
    }

    [Fact]
    public void Nested_blocks_are_refused_before_they_hurt()
    {
        var open = string.Concat(Enumerable.Repeat("{{ if true }}\n", 20_000));
        var close = string.Concat(Enumerable.Repeat("{{ end }}\n", 20_000));
        Rendering.Documents(open + "a: 1\n" + close).ShouldStartWith("RND");
        Rendering.Documents("a: " + open.Replace("\n", string.Empty, StringComparison.Ordinal) + "x" + close.Replace("\n", string.Empty, StringComparison.Ordinal)).ShouldStartWith("RND");
        Rendering.Documents("a: {{ " + string.Concat(Enumerable.Repeat("[1] | array.each do; ret ", 5_000)) + " }}\n").ShouldStartWith("RND");
    }

    [Fact]
    public void A_pattern_cannot_run_forever() =>
        Rendering.Value("('a' * 50000) | regex.match '^(a+)+$|(a|aa)+b' | array.size").ShouldNotBeNull();

    [Fact]
    public void Cancelling_stops_a_rendering()
    {
        var template = Rendering.Compile("{{ for x in 1..90000 }}\n- {{ x }}\n{{ end }}\n").Value.ShouldNotBeNull();
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => template.Render(MapNode.Empty, TemplateBudget.Default, source.Token));
    }

    [Fact]
    public async Task Sixteen_tasks_render_the_same_bytes()
    {
        var template = Rendering.Compile(Busy).Value.ShouldNotBeNull();
        var model = Rendering.Read(Rendering.Model);
        var expected = Bytes(template, model);

        const int tasks = 16;
        const int renders = 10_000;
        var results = await Task.WhenAll(Enumerable.Range(0, tasks).Select(_ => Task.Run(() =>
            Enumerable.Range(0, renders / tasks).Count(_ => Bytes(template, model).AsSpan().SequenceEqual(expected)))));
        results.Sum().ShouldBe(renders);
    }

    private const string Busy = """
        name: {{ name | string.upcase }}
        {{~ for w in words ~}}
        {{~ $x = for.index + 1 ~}}
        "{{ w }}": { n: {{ $x }}, t: "{{ w }}-{{ $x }}", list: {{ list | array.sort | array.each do; ret $0 * 2; end }} }
        {{~ end ~}}
        text: |
          {{~ for o in objs ~}}
          {{ o.n }}={{ o.v }}
          {{~ end ~}}
        embedded: !yaml
          map: {{ map }}
          match: {{ name | regex.replace "d" "D" }}
        """;

    private static byte[] Bytes(ITemplate template, MapNode model) =>
        Encoding.UTF8.GetBytes(YamlWriter.Write(template.Render(model, TemplateBudget.Default, CancellationToken.None).Value.ShouldNotBeNull().Documents));
}
