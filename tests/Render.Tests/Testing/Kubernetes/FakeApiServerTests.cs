// SPDX-License-Identifier: MIT

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Render.Testing.Kubernetes;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Testing.Kubernetes;

/// <summary>The server of the tests has to answer as the real one did, or what it proves is worth nothing.</summary>
public sealed class FakeApiServerTests
{
    // What a server makes up or counts: another value each time.
    private static readonly string[] Volatile = ["uid", "creationTimestamp", "resourceVersion", "time", "continue", "remainingItemCount"];

    public static TheoryData<string> Recordings() => [.. Transcript.Names.Where(name => name is not ("discovery-api" or "discovery-groups" or "discovery-rancher"))];

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task It_answers_as_the_real_server_did(string name)
    {
        var recorded = Transcript.Load(name);
        var options = new FakeApiServerOptions
        {
            Tokens = new Dictionary<string, string>(StringComparer.Ordinal) { ["admin-token"] = "admin", ["reader-token"] = "reader" },
            MayDo = (user, _, _) => user == "admin",
        };
        await using var server = await FakeApiServer.StartAsync(options, TranscriptStage.Of(name));
        using var client = Client(server);
        using var request = Request(server, recorded, Token(name));

        using var response = await client.SendAsync(request);

        var text = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBe(recorded.Status, text);
        if (recorded.Body is JsonValue)
            text.ShouldBe(recorded.Body.GetValue<string>());
        else
            Comparable(JsonNode.Parse(text)).ShouldBe(Comparable(recorded.Body));
    }

    [Fact]
    public async Task Discovery_has_the_shape_of_the_recording()
    {
        var recorded = Transcript.Load("discovery-rancher");
        await using var server = await FakeApiServer.StartAsync();
        using var client = Client(server);
        using var request = Request(server, recorded, "admin-token");

        using var response = await client.SendAsync(request);

        var answered = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        answered?["kind"]?.GetValue<string>().ShouldBe(recorded.Body["kind"]?.GetValue<string>());
        var wanted = recorded.Body["resources"]?[0];
        var found = (answered?["resources"] as JsonArray ?? []).Single(item => item?["name"]?.GetValue<string>() == "oidcclients");
        found?["kind"]?.GetValue<string>().ShouldBe(wanted?["kind"]?.GetValue<string>());
        found?["namespaced"]?.GetValue<bool>().ShouldBe(wanted?["namespaced"]?.GetValue<bool>() ?? true);
    }

    private static string Token(string name) =>
        name == "unauthorized" ? "wrong-token" : name.StartsWith("forbidden", StringComparison.Ordinal) ? "reader-token" : "admin-token";

    private static HttpClient Client(FakeApiServer server) => new(new SocketsHttpHandler
    {
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && server.Certificates.Signed(new(certificate)) },
    });

    private static HttpRequestMessage Request(FakeApiServer server, Transcript recorded, string token)
    {
        var request = new HttpRequestMessage(new HttpMethod(recorded.Method), new Uri(server.Url, recorded.Path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (recorded.Method == "PATCH")
        {
            var body = recorded.Name == "ssa-too-large" ? recorded.RequestBody.Replace("<1,100,000 times x>", new string('x', 1_100_000), StringComparison.Ordinal) : recorded.RequestBody;
            request.Content = new StringContent(body, Encoding.UTF8);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/apply-patch+yaml");
        }

        return request;
    }

    /// <summary>The document with sorted keys and without what is different each time.</summary>
    private static string Comparable(JsonNode? node) => Sorted(node)?.ToJsonString(new() { WriteIndented = true }) ?? "null";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Where(pair => !Volatile.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
