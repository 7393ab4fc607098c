// SPDX-License-Identifier: MIT

using Render.Schema;
using Render.Testing;
using Xunit.Abstractions;

namespace Render.Tests.Schema;

public sealed class ConformanceTests(ITestOutputHelper output)
{
    private const string Suite = "conformance/json-schema";

    [SharedTheory(Suite)]
    [InlineData(SchemaDraft.Draft202012)]
    [InlineData(SchemaDraft.Draft7)]
    public void Every_required_test_of_the_suite_passes(SchemaDraft draft)
    {
        var suite = new ConformanceSuite(draft, assertFormats: false);
        foreach (var file in suite.Files())
            suite.Run(file);

        Report(suite, $"{draft} required");
        suite.Passed.ShouldBeGreaterThan(900);
    }

    private void Report(ConformanceSuite suite, string name)
    {
        output.WriteLine(suite.Counts(name));
        suite.Failed.ShouldBeEmpty();
    }
}
