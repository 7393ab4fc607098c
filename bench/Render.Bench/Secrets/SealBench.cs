// SPDX-License-Identifier: MIT

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Render.Core.Nodes;
using Render.IO.Processes;
using Render.Secrets;
using Render.Secrets.Programs;
using Render.Secrets.Redaction;
using Render.Secrets.Sops;

namespace Render.Bench.Secrets;

/// <summary>Files of the store <c>sops</c>, each with a data key of its own that the program <c>age</c> wraps.</summary>
internal static class SealBench
{
    private const string Recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    private const int Files = 200;

    public static void Run(BenchTable table)
    {
        const string row = "seal a Secret of three keys";
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? string.Empty };
        using var redactor = new Redactor();
        var age = new AgeProgram(new ProgramHost(new ProcessRunner(), AppContext.BaseDirectory, variables, redactor));
        var encryptor = new SopsEncryptor(age, new SystemEntropy(), TimeProvider.System);
        var secret = Secret();
        if (encryptor.EncryptAsync(secret, [Recipient], CancellationToken.None).GetAwaiter().GetResult() is { Value: null } failed)
        {
            table.AddSkipped(row, failed.Diagnostics[0].Message);
            return;
        }

        var clock = Stopwatch.StartNew();
        Task.WhenAll(Enumerable.Range(0, Files).Select(_ => encryptor.EncryptAsync(secret, [Recipient], CancellationToken.None))).GetAwaiter().GetResult();
        var seconds = clock.Elapsed.TotalSeconds / Files;
        table.Add(row, seconds, string.Create(CultureInfo.InvariantCulture, $"{1 / seconds:N0} files/s, one process of age each, four at once"));
    }

    private static MapNode Secret() => Map(
        ("apiVersion", new StringNode("v1")),
        ("kind", new StringNode("Secret")),
        ("metadata", Map(("name", new StringNode("dex-config")), ("namespace", new StringNode("dex")))),
        ("data", Map(("config.yaml", Encoded(new string('c', 4000))), ("issuer", Encoded("https://dex.example.com")), ("uiClientSecret", Encoded("0123456789abcdef")))));

    private static StringNode Encoded(string text) => new(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));

    private static MapNode Map(params (string Key, Node Value)[] entries) => new([.. entries.Select(entry => new MapEntry(entry.Key, entry.Value))]);
}
