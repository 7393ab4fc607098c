// SPDX-License-Identifier: MIT

namespace Render.Testing.Kubernetes.Server;

/// <summary>How the server behaves.</summary>
public sealed record FakeApiServerOptions
{
    /// <summary>Names that its certificate carries.</summary>
    public IReadOnlyList<string> Names { get; init; } = ["127.0.0.1", "localhost", "kubernetes.default.svc"];

    /// <summary>True to speak HTTP/1.1 only.</summary>
    public bool OnlyHttp1 { get; init; }

    /// <summary>Version in which it tells everything that it serves at once: <c>v2</c>, <c>v2beta1</c>, or empty for group by group.</summary>
    public string AggregatedDiscovery { get; init; } = "v2";

    /// <summary>Path below which everything lies, as with Rancher's proxy; empty for none.</summary>
    public string BasePath { get; init; } = string.Empty;

    /// <summary>Tokens and whom they belong to.</summary>
    public IReadOnlyDictionary<string, string> Tokens { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["admin-token"] = "admin" };

    /// <summary>Says whether a user may do something with an object (verbs <c>get</c>, <c>list</c>, <c>patch</c>).</summary>
    public Func<string, string, ObjectKey, bool> MayDo { get; init; } = (_, _, _) => true;

    /// <summary>Added to each answer.</summary>
    public TimeSpan Distance { get; init; } = TimeSpan.Zero;

    /// <summary>Chooses a fault for a request; null for a good answer.</summary>
    public Func<RecordedRequest, ApiFault?> Fault { get; init; } = _ => null;

    /// <summary>False to keep no record of the requests, as a benchmark wants it.</summary>
    public bool RecordsRequests { get; init; } = true;
}
