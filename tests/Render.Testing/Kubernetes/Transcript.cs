// SPDX-License-Identifier: MIT

using System.Reflection;
using System.Text.Json.Nodes;

namespace Render.Testing.Kubernetes;

/// <summary>One recorded request to a real kube-apiserver and its answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">Path and query.</param>
/// <param name="RequestBody">The body that was sent; empty for none.</param>
/// <param name="Status">HTTP status of the answer.</param>
/// <param name="Body">The answer: an object, or a string for plain text.</param>
public sealed record Transcript(string Name, string Method, string Path, string RequestBody, int Status, JsonNode Body)
{
    private const string Prefix = "Transcripts/";

    /// <summary>The names of all recordings.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(Transcript).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => System.IO.Path.GetFileNameWithoutExtension(name))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a recording.</summary>
    public static Transcript Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Prefix}{name}.json")
            ?? throw new ArgumentException($"There is no recording '{name}'.", nameof(name));
        var root = JsonNode.Parse(stream) ?? throw new InvalidDataException(name);
        var request = root["request"];
        var response = root["response"];
        return new Transcript(
            name,
            request?["method"]?.GetValue<string>() ?? string.Empty,
            request?["path"]?.GetValue<string>() ?? string.Empty,
            request?["body"]?.GetValue<string>() ?? string.Empty,
            response?["status"]?.GetValue<int>() ?? 0,
            response?["body"]?.DeepClone() ?? new JsonObject());
    }
}
