// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Tests.Schema.Kubernetes.Coverage;

namespace Render.Tests.Schema.Kubernetes.Server;

/// <summary>
/// Sends objects to an API server as dry runs and holds its verdict against ours. Nothing is changed there. What the server says for other
/// reasons than the object's schema (rights, a namespace, the state of what exists) is counted apart.
/// </summary>
/// <param name="client">The server.</param>
/// <param name="ours">Our schema of the kind.</param>
internal sealed class ServerCampaign(IClusterClient client, ISchemaValidator ours)
{
    private const string Manager = "render-e2e";
    private const string ExistingNamespace = "default";

    // A rule over the object that exists: what it publishes is no part of what we render.
    private static readonly string[] AboutState = ["status.oidcClients"];
    private readonly SortedDictionary<ClusterOutcome, int> _notJudged = [];
    private int _agreed;

    /// <summary>Where the verdicts differ.</summary>
    public List<string> Disagreements { get; } = [];

    /// <summary>Objects that both find valid.</summary>
    public int Accepted { get; private set; }

    /// <summary>Objects that both refuse.</summary>
    public int Refused { get; private set; }

    /// <summary>The counts in words.</summary>
    public string Counts => string.Create(
        CultureInfo.InvariantCulture,
        $"{_agreed} verdicts agree ({Accepted} valid, {Refused} invalid), {Disagreements.Count} differ, not judged: {(_notJudged.Count == 0 ? "none" : string.Join(", ", _notJudged.Select(pair => $"{pair.Key} {pair.Value}")))}");

    /// <summary>Why the server cannot judge by this definition; null when it has the same one.</summary>
    /// <param name="client">The server.</param>
    /// <param name="definition">The definition that the objects are made from.</param>
    /// <param name="version">The version of the kind.</param>
    public static async Task<string?> ReasonNotToAskAsync(IClusterClient client, MapNode definition, string version)
    {
        var name = ((definition["metadata"] as MapNode)?["name"] as StringNode)?.Value ?? string.Empty;
        var answer = await client.GetAsync(new ObjectRef(new GroupVersionKind("apiextensions.k8s.io", "v1", "CustomResourceDefinition"), null, name), CancellationToken.None);
        if (answer.Outcome != ClusterOutcome.Ok)
            return $"{name}: {answer.Outcome}";

        return NodeEquality.Equal(SchemaOf(definition, version), SchemaOf(answer.Objects[0], version)) ? null : $"{name}: the server has another version of it";
    }

    /// <summary>Asks about one object.</summary>
    public async Task AskAsync(BoundaryObject asked, GroupVersionKind kind)
    {
        if (asked.Instance is not JsonObject instance || instance["metadata"] is not JsonObject metadata)
            return;

        if (metadata["namespace"] is not null)
            metadata["namespace"] = ExistingNamespace;

        var node = (MapNode)JsonReader.Read("object.json", Encoding.UTF8.GetBytes(instance.ToJsonString()), DocumentBudget.Source).Value.ShouldNotBeNull();
        var target = new ObjectRef(kind, metadata["namespace"]?.GetValue<string>(), metadata["name"]?.GetValue<string>() ?? "a");
        var answer = await client.ApplyDryRunAsync(target, node, Manager, CancellationToken.None);
        var isState = AboutState.Any(words => answer.Message?.Contains(words, StringComparison.Ordinal) == true || answer.Causes.Any(cause => cause.Message.Contains(words, StringComparison.Ordinal)));
        if (answer.Outcome is not (ClusterOutcome.Ok or ClusterOutcome.Refused) || isState)
            _notJudged[answer.Outcome] = _notJudged.GetValueOrDefault(answer.Outcome) + 1;
        else
            Compare(asked, ours.Validate(node).IsEmpty, answer);
    }

    private void Compare(BoundaryObject asked, bool isValid, ClusterAnswer answer)
    {
        if (isValid != (answer.Outcome == ClusterOutcome.Ok))
        {
            Disagreements.Add($"{asked.Constraint}: ours {(isValid ? "valid" : "invalid")}, the server's {answer.Outcome} {answer.Message}");
            return;
        }

        _agreed++;
        Accepted += isValid ? 1 : 0;
        Refused += isValid ? 0 : 1;
    }

    private static Node? SchemaOf(MapNode definition, string version)
    {
        var versions = (definition["spec"] as MapNode)?["versions"] as ListNode ?? ListNode.Empty;
        var found = versions.Items.OfType<MapNode>().FirstOrDefault(item => (item["name"] as StringNode)?.Value == version);
        return (found?["schema"] as MapNode)?["openAPIV3Schema"];
    }
}
