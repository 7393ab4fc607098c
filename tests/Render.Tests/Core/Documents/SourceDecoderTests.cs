// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Documents;

namespace Render.Tests.Core.Documents;

public sealed class SourceDecoderTests
{
    [Fact]
    public void A_byte_order_mark_is_dropped()
    {
        var text = Decode([0xEF, 0xBB, 0xBF, (byte)'a']);

        text.ShouldBe("a");
    }

    [Fact]
    public void Text_outside_of_ascii_is_decoded_exactly()
    {
        Decode(Encoding.UTF8.GetBytes("é😀\u0085\u2028\uFFFF")).ShouldBe("é😀\u0085\u2028\uFFFF");
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0xFF }, "RND1202", 2, 2)]
    [InlineData(new byte[] { 0xC3, 0xA9, 0xC3 }, "RND1202", 1, 2)]
    [InlineData(new byte[] { 0xC0, 0x80 }, "RND1202", 1, 1)]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x80, 0x80 }, "RND1202", 1, 3)]
    [InlineData(new byte[] { (byte)'a', 0xED, 0xA0, 0x80 }, "RND1205", 1, 2)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "RND1203", 1, 1)]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a' }, "RND1203", 1, 1)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'a', 0, 0, 0 }, "RND1203", 1, 1)]
    [InlineData(new byte[] { (byte)'\r', (byte)'\n', (byte)'a', 0 }, "RND1204", 2, 2)]
    public void Bytes_that_are_no_text_are_refused_at_their_place(byte[] bytes, string code, int line, int column)
    {
        var result = SourceDecoder.Decode("a.yaml", bytes, DocumentBudget.Source);

        result.Value.ShouldBeNull();
        var finding = result.Diagnostics.ShouldHaveSingleItem();
        finding.Code.ShouldBe(code);
        (finding.Span.Line, finding.Span.Column, finding.Span.Path).ShouldBe((line, column, "a.yaml"));
    }

    [Fact]
    public void More_bytes_than_the_budget_are_refused()
    {
        var result = SourceDecoder.Decode("a.yaml", new byte[11], DocumentBudget.Source with { MaxBytes = 10 });

        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND1201");
    }

    private static string Decode(byte[] bytes)
    {
        SourceDecoder.Decode("a.yaml", bytes, DocumentBudget.Source).IsSuccess(out var source).ShouldBeTrue();
        return source.ShouldNotBeNull().Content;
    }
}
