// SPDX-License-Identifier: MIT

using System.Globalization;
using Xunit.Abstractions;

namespace Render.Architecture.Tests;

/// <summary>A file that needs scrolling has two concerns.</summary>
public sealed class FileLengthTests(ITestOutputHelper output)
{
    private const int MostOfAProductFile = 400;
    private const int MostOfATestFile = 600;
    private const int NineInTenBelow = 200;
    private const int MedianAbout = 80;

    [Fact]
    public void Product_files_keep_the_budget()
    {
        var lengths = Checkout.Product.Select(file => file.LineCount).Order().ToList();
        var (median, ninth) = (lengths[lengths.Count / 2], lengths[lengths.Count * 9 / 10]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lengths.Count} files: median {median}, 90 % below {ninth}, longest {lengths[^1]}"));

        TooLong(Checkout.Product, MostOfAProductFile).ShouldHaveNone($"No product file is longer than {MostOfAProductFile} lines; split it by concern:");
        ninth.ShouldBeLessThan(NineInTenBelow, "nine files in ten");
        median.ShouldBeLessThan(MedianAbout, "the median file");
    }

    [Fact]
    public void Test_files_keep_theirs() =>
        TooLong(Checkout.Tests, MostOfATestFile).ShouldHaveNone($"No test file is longer than {MostOfATestFile} lines; split it by behaviour:");

    private static IEnumerable<string> TooLong(IEnumerable<CheckedFile> files, int limit) =>
        files.Where(file => file.LineCount > limit).Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Path}: {file.LineCount}"));
}
