// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests.Rules;

/// <summary>
/// One repository that holds the failing and the corrected spec of every rule, each as an environment of its own, so that
/// templates and schemas are copied once. The clock stands where the certificates and exceptions of the cases need it.
/// </summary>
public sealed class RuleRepository : IDisposable
{
    private const string Mark = "# <-";
    private static readonly string Root = RepositoryRoot.Combine("tests/Render.Tests/Identity/Rules/Cases");
    private readonly TemporaryFolder _folder = new();

    /// <summary>Lays out all cases.</summary>
    public RuleRepository()
    {
        _folder.CopyFrom(RepositoryRoot.Combine("templates"), "templates");
        _folder.CopyFrom(RepositoryRoot.Combine("schemas"), "schemas");
        foreach (var name in Names)
        {
            Lay(name, "bad");
            Lay(name, "good");
        }
    }

    /// <summary>The cases.</summary>
    public static IEnumerable<string> Names => Directory.GetDirectories(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>The environment of a case.</summary>
    public static string EnvironmentOf(string name, string variant) => $"{name.Replace('.', '-').ToLowerInvariant()}-{variant}";

    /// <summary>The beginning of the finding that a case must have: file, line and the first column.</summary>
    public static string PlaceOf(string name)
    {
        foreach (var (file, extension) in new[] { ("bad.yaml", ".yaml"), ("bad.lock.yaml", ".lock.yaml") })
        {
            var full = Path.Combine(Root, name, file);
            var line = File.Exists(full) ? Array.FindIndex(File.ReadAllLines(full), text => text.EndsWith(Mark, StringComparison.Ordinal)) : -1;
            if (line >= 0)
                return string.Create(CultureInfo.InvariantCulture, $"environments/{EnvironmentOf(name, "bad")}{extension}({line + 1},");
        }

        throw new InvalidOperationException($"no line of {name} ends in '{Mark}'");
    }

    /// <summary>Runs the command line on environments.</summary>
    public async Task<CliRun> ValidateAsync(params string[] environments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var host = new CliHost
        {
            Input = Stream.Null,
            Output = output,
            Error = error,
            WorkingDirectory = _folder.Path,
            Variables = new Dictionary<string, string>(StringComparer.Ordinal),
            Time = new FixedTime(),
        };
        var exitCode = await CliComposition.Create(host).RunAsync(["validate", "--environment=" + string.Join(',', environments)], CancellationToken.None);
        return new CliRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private void Lay(string name, string variant)
    {
        var environment = EnvironmentOf(name, variant);
        var spec = File.ReadAllText(Path.Combine(Root, name, variant + ".yaml")).ReplaceLineEndings("\n").Replace("\nname: rule\n", $"\nname: {environment}\n", StringComparison.Ordinal);
        var authority = Path.Combine(Root, name, variant + ".pem");
        if (File.Exists(authority))
            spec = spec.Replace("{ file: ", $"{{ file: {environment}-", StringComparison.Ordinal);

        _folder.Write($"environments/{environment}.yaml", spec);
        var lockFile = Path.Combine(Root, name, variant + ".lock.yaml");
        if (File.Exists(lockFile))
            _folder.Write($"environments/{environment}.lock.yaml", File.ReadAllText(lockFile));
        if (File.Exists(authority))
            _folder.Write($"environments/{environment}-ca.pem", File.ReadAllText(authority));
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
