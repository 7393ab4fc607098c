// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Testing.Kubernetes.Server;

/// <summary>A kind that the server serves.</summary>
/// <param name="Group">API group; empty for the core group.</param>
/// <param name="Version">The version.</param>
/// <param name="Plural">Its name in URLs.</param>
/// <param name="Kind">The kind.</param>
/// <param name="IsNamespaced">True when its objects live in namespaces.</param>
public sealed record ResourceType(string Group, string Version, string Plural, string Kind, bool IsNamespaced)
{
    /// <summary><c>v1</c> or <c>group/version</c>.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary><c>/api/v1</c> or <c>/apis/group/version</c>.</summary>
    public string Root => Group.Length == 0 ? $"/api/{Version}" : $"/apis/{Group}/{Version}";

    /// <summary>Lists that are maps by keys: dotted path of the list to its key fields. An empty key list marks a set of values.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Lists { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>What the server fills in where the object leaves it out: dotted path to a number.</summary>
    public ImmutableDictionary<string, int> Defaults { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The fields that the schema declares, by dotted path of their parent; empty where everything is accepted.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Fields { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>True for a custom resource: it counts its generations.</summary>
    public bool IsCustom { get; init; }
}
