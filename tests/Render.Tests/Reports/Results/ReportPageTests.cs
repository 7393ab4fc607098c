// SPDX-License-Identifier: MIT

using Render.Reports.Results;
using Render.Testing;
using Render.Testing.Kubernetes;

namespace Render.Tests.Reports.Results;

/// <summary>The page in a browser. Screenshots go to <c>artifacts/report/</c>, to be looked at.</summary>
public sealed class ReportPageTests
{
    [ToolFact("chromium")]
    public async Task The_page_searches_filters_and_goes_by_keys_and_loads_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var page = await OpenAsync(folder, ReportSamples.Everything(), isDark: false);

        (await page.EvaluateAsync("document.documentElement.dataset.ready")).ShouldBe("true");
        (await VisibleAsync(page)).ShouldBe("9");

        await page.PressAsync("j");
        await page.PressAsync("j");
        (await page.EvaluateAsync("document.activeElement.querySelector('.name').textContent")).ShouldBe("Secret epinio/old");
        var open = "document.activeElement.parentElement.open";
        var before = await page.EvaluateAsync(open);
        await page.PressAsync("Enter");
        (await page.EvaluateAsync(open)).ShouldNotBe(before);

        await page.PressAsync("/");
        foreach (var letter in "scaler")
            await page.PressAsync(letter.ToString());

        (await VisibleAsync(page)).ShouldBe("1");
        (await page.EvaluateAsync("document.getElementById('count').textContent")).ShouldBe("1 of 9 objects");
        await page.PressAsync("Escape");
        (await VisibleAsync(page)).ShouldBe("9");

        await page.EvaluateAsync("document.querySelector('.cell[data-verdict=\"prune\"]').click()");
        (await VisibleAsync(page)).ShouldBe("1");
        (await page.EvaluateAsync("document.querySelector('.object:not([hidden]) .name').textContent")).ShouldBe("Secret epinio/old");
        await page.PressAsync("Escape");
        await page.PressAsync("e");
        (await page.EvaluateAsync("document.querySelectorAll('.object[open]').length")).ShouldBe("9");

        page.Requests.ShouldHaveSingleItem().ShouldStartWith("file://");
        page.Complaints.ShouldBeEmpty();
    }

    [ToolFact("chromium")]
    public async Task The_page_is_light_or_dark_as_the_reader_wants_and_the_key_turns_it()
    {
        using var folder = new TemporaryFolder();
        const string background = "getComputedStyle(document.body).backgroundColor";
        await using var light = await OpenAsync(folder, ReportSamples.Everything(), isDark: false);
        await using var dark = await OpenAsync(folder, ReportSamples.Everything(), isDark: true);

        (await light.EvaluateAsync(background)).ShouldBe("rgb(255, 255, 255)");
        (await dark.EvaluateAsync(background)).ShouldBe("rgb(13, 17, 23)");
        await SaveAsync("light.png", await light.ScreenshotAsync(1280, 1500));
        await SaveAsync("dark.png", await dark.ScreenshotAsync(1280, 1500));
        await SaveAsync("narrow.png", await light.ScreenshotAsync(420, 900));

        await dark.PressAsync("t");
        (await dark.EvaluateAsync(background)).ShouldBe("rgb(255, 255, 255)");
    }

    [ToolFact("chromium")]
    public async Task Values_stay_text_in_a_browser_and_what_gets_in_anyway_does_not_run()
    {
        using var folder = new TemporaryFolder();
        var hostile = string.Join(' ', ReportSamples.Hostile);
        await using var page = await OpenAsync(folder, ReportSamples.Holding(hostile), isDark: false);

        (await page.EvaluateAsync("document.scripts.length")).ShouldBe("1");
        (await page.EvaluateAsync("document.querySelectorAll('img,iframe,a:not(.skip)').length")).ShouldBe("0");
        (await page.EvaluateAsync("document.querySelector('.object .name').textContent")).ShouldContain("<script>alert(1)</script>");

        await page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<img src=\"https://example.com/x.png\" onerror=\"document.title=1\"><button id=\"in\" onclick=\"document.title=1\">')");
        await page.EvaluateAsync("document.getElementById('in').click()");
        (await page.EvaluateAsync("document.title")).ShouldStartWith("Render diff");
        await page.EvaluateAsync("new Promise(done => setTimeout(done, 200))");
        page.Requests.Where(address => !address.StartsWith("file://", StringComparison.Ordinal)).ShouldBeEmpty();
        page.Complaints.ShouldContain(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    private static async Task<ChromiumPage> OpenAsync(TemporaryFolder folder, ReportDocument document, bool isDark)
    {
        var file = folder.Write("report.html", new ReportFaces(new ListedTextRedactor()).Write(ReportFormat.Html, document).Text);
        return await ChromiumPage.OpenAsync(new Uri(file).AbsoluteUri, isDark);
    }

    private static Task<string> VisibleAsync(ChromiumPage page) => page.EvaluateAsync("document.querySelectorAll('.object:not([hidden])').length");

    private static async Task SaveAsync(string name, byte[] png)
    {
        var folder = RepositoryRoot.Combine("artifacts/report");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, name), png);
        png.Length.ShouldBeGreaterThan(10_000);
    }
}
