// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Json;
using Render.Core.Secrets;
using Render.Secrets.Redaction;
using Render.Secrets.Sources;

namespace Render.Integration.Tests.Secrets;

/// <summary>
/// Looks for secrets twice: with the forms that the product knows, long parts of them included, and with a few that are made here
/// without it.
/// </summary>
internal sealed class LeakScanner : IDisposable
{
    private readonly Redactor _redactor = new();
    private readonly List<byte[]> _forms = [];

    private LeakScanner(IEnumerable<string> secrets) => _forms.AddRange(secrets.SelectMany(Forms).Select(Encoding.UTF8.GetBytes));

    /// <summary>How many texts were looked at.</summary>
    public int Count { get; private set; }

    public static async Task<LeakScanner> ForAsync(IReadOnlyList<string> secrets)
    {
        var variables = secrets.Select((secret, i) => (Name: $"S{i}", Value: secret)).ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal);
        var references = variables.Keys.Select(name => new SecretReference(SecretSource.Env, name));
        var resolved = await new SecretResolver([new EnvironmentSource(variables)]).ResolveAsync(new ResolveRequest([.. references], IsDisposable: true, []), default);
        var scanner = new LeakScanner(secrets);
        using var values = resolved.Value.ShouldNotBeNull();
        values.References.Count.ShouldBe(secrets.Count);
        scanner._redactor.Learn(values, []);
        return scanner;
    }

    public void ShouldBeClean(string text, string where) => ShouldBeClean(Encoding.UTF8.GetBytes(text), where);

    public void ShouldBeClean(ReadOnlySpan<byte> bytes, string where)
    {
        Count++;
        if (_redactor.FindIn(bytes) is [var found, ..])
            throw new ShouldAssertException($"{where} holds a form of {found}:\n{Encoding.UTF8.GetString(bytes)}");

        foreach (var form in _forms)
        {
            if (bytes.IndexOf(form) >= 0)
                throw new ShouldAssertException($"{where} holds '{Encoding.UTF8.GetString(form)}'.");
        }
    }

    public void Dispose() => _redactor.Dispose();

    private static IEnumerable<string> Forms(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        var shifted = new byte[bytes.Length + 1];
        bytes.CopyTo(shifted, 1);
        return
        [
            secret, Convert.ToBase64String(bytes), Convert.ToBase64String(shifted)[4..].TrimEnd('=')[..^1], Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes),
            Uri.EscapeDataString(secret), JsonSerializer.Serialize(secret)[1..^1],
        ];
    }
}
