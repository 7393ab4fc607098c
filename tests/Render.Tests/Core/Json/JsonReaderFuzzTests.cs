// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Json;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Testing;
using Xunit.Abstractions;

namespace Render.Tests.Core.Json;

/// <summary>Broken JSON, from fixed seeds: nothing but a tree or diagnostics comes of it.</summary>
public sealed class JsonReaderFuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Seeds =
    [
        """{"apiVersion":"v1","kind":"List","items":[{"a":1.50e3,"b":[true,false,null],"c":"\u00e4\ud83d\ude00\n"},{}]}""",
        "[\"ä€😀\", -0.0, 123456789012345678901234567890, {\"x\": {\"x\": {\"x\": []}}}]",
        "{\r\n  \"key\" : \"value\",\r  \"other\" : 7\n}",
    ];

    private static readonly byte[] Likely = [.. "{}[],:\"\\u0dD8nrtbf/-+.eE0123456789 \t\r\n#'"u8, 0x00, 0x7F, 0x80, 0xC3, 0xED, 0xA0, 0xF0, 0xFF];

    [Fact]
    public void Broken_text_gives_a_tree_or_diagnostics_and_agrees_with_the_platform()
    {
        var random = new Random(20260101);
        var budget = new DocumentBudget(4096, 32, 500);
        var count = TestScale.Count(quick: 5_000, full: 500_000);
        var read = 0;
        for (var i = 0; i < count; i++)
        {
            var bytes = Mutate(random, Encoding.UTF8.GetBytes(Seeds[i % Seeds.Length]));

            var result = JsonReader.Read("fuzz.json", bytes, budget);

            var isRead = result.IsSuccess(out _);
            read += isRead ? 1 : 0;
            (isRead || result.Diagnostics.Any(d => d.Severity == Severity.Error)).ShouldBeTrue();
            if (isRead)
                IsJson(bytes).ShouldBeTrue();
        }

        output.WriteLine($"{count} texts, {read} of them JSON");
        read.ShouldBeInRange(1, count - 1);
    }

    private static byte[] Mutate(Random random, byte[] bytes)
    {
        var list = bytes.ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(list.Count);
            switch (random.Next(4))
            {
                case 0:
                    list[at] = Likely[random.Next(Likely.Length)];
                    break;
                case 1:
                    list.Insert(at, Likely[random.Next(Likely.Length)]);
                    break;
                case 2 when list.Count > 1:
                    list.RemoveAt(at);
                    break;
                default:
                    list.InsertRange(at, list.Slice(at, Math.Min(random.Next(20), list.Count - at)));
                    break;
            }
        }

        return [.. list];
    }

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
