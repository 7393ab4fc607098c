// SPDX-License-Identifier: MIT

namespace Render.Testing;

/// <summary>One more environment among the samples, <c>bad</c>, whose mistakes a test writes.</summary>
public static class BadEnvironment
{
    /// <summary>Where its spec lies.</summary>
    public const string Spec = "environments/bad.yaml";

    /// <summary>The three lines that a spec of it begins with, so that what a test writes begins at line 4.</summary>
    public const string Head = "apiVersion: render/v1alpha1\nkind: Environment\nname: bad\n";

    /// <summary>Validates it in a copy of the samples of its own.</summary>
    /// <param name="rest">Its spec, without the head.</param>
    /// <param name="options">More options of <c>validate</c>.</param>
    public static async Task<CliRun> ValidateAsync(string rest, params string[] options)
    {
        using var samples = SampleRepository.Create();
        return await ValidateAsync(samples, rest, options);
    }

    /// <summary>Validates it in a copy of the samples that a test has changed.</summary>
    /// <param name="samples">The copy.</param>
    /// <param name="rest">Its spec, without the head.</param>
    /// <param name="options">More options of <c>validate</c>.</param>
    public static Task<CliRun> ValidateAsync(TemporaryFolder samples, string rest, params string[] options)
    {
        samples.Write(Spec, Head + rest);
        return CliRun.InAsync(samples.Path, ["validate", "--environment=bad", .. options]);
    }
}
