// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Reports.Diagnostics;

namespace Render.Tests.Reports;

public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData("password: hunter2", 11, 18, "password: …", "          ^")]
    [InlineData("pasword: hunter2", 1, 8, "pasword: …", "^^^^^^^")]
    [InlineData("  - key: hunter2", 10, 17, "  - key: …", "         ^")]
    [InlineData("    hunter2 and more", 5, 6, "    …", "    ^")]
    [InlineData("{ fromm: env, value: hunter2 }", 3, 8, "…fromm…", " ^^^^^")]
    [InlineData("a: hunter2: b", 11, 12, "a: …", "   ^")]
    [InlineData("key:", 1, 4, "key:", "^^^")]
    [InlineData("", 1, 1, "", "^")]
    public void KeysOnly_HidesEveryScalar(string line, int column, int endColumn, string expectedLine, string expectedCaret)
    {
        var view = new SourceView(new SourceText("s.yaml", line), ExcerptVisibility.KeysOnly, []);

        var excerpt = SourceExcerpt.Of(view, new SourceSpan("s.yaml", 1, column, 1, endColumn));

        excerpt.ShouldBe(new SourceExcerpt(expectedLine, expectedCaret));
    }

    [Fact]
    public void AllButSecrets_HidesTheSecretSpanAlone()
    {
        var secret = new SourceSpan("s.yaml", 1, 23, 1, 30);
        var view = new SourceView(new SourceText("s.yaml", "a: { name: x, value: 'hunter2', b: 1 }"), ExcerptVisibility.AllButSecrets, [secret]);

        var excerpt = SourceExcerpt.Of(view, new SourceSpan("s.yaml", 1, 33, 1, 34));

        excerpt.ShouldBe(new SourceExcerpt("a: { name: x, value: '…', b: 1 }", "                          ^"));
    }

    [Fact]
    public void AllButSecrets_HidesTheMiddleLinesOfABlock()
    {
        var source = new SourceText("s.yaml", "key: |\n  first hunter2\n  second\nnext: 1\n");
        var view = new SourceView(source, ExcerptVisibility.AllButSecrets, [new SourceSpan("s.yaml", 1, 6, 4, 1)]);

        SourceExcerpt.Of(view, new SourceSpan("s.yaml", 2, 3, 2, 8)).ShouldBe(new SourceExcerpt("…", "^"));
        SourceExcerpt.Of(view, new SourceSpan("s.yaml", 4, 1, 4, 5)).ShouldBe(new SourceExcerpt("next: 1", "^^^^"));
    }

    [Fact]
    public void ALongLine_IsShownAroundTheCaret()
    {
        var source = new SourceText("s.yaml", new string('a', 300) + " bad " + new string('b', 300));

        var excerpt = SourceExcerpt.Of(new SourceView(source, ExcerptVisibility.All, []), new SourceSpan("s.yaml", 1, 302, 1, 305)).ShouldNotBeNull();

        excerpt.Line.Length.ShouldBe(160);
        excerpt.Line.Substring(excerpt.Caret.IndexOf('^', StringComparison.Ordinal), 3).ShouldBe("bad");
    }

    [Fact]
    public void UnknownLine_HasNoExcerpt()
    {
        var view = new SourceView(new SourceText("s.yaml", "a: 1"), ExcerptVisibility.All, []);

        SourceExcerpt.Of(view, SourceSpan.OfFile("s.yaml")).ShouldBeNull();
        SourceExcerpt.Of(view, new SourceSpan("s.yaml", 7, 1, 7, 2)).ShouldBeNull();
    }
}
