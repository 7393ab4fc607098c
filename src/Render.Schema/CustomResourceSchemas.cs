// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;

namespace Render.Schema;

/// <summary>Makes validators from real CustomResourceDefinitions, as a cluster has them: what its API server would say, without asking it.</summary>
public static class CustomResourceSchemas
{
    /// <summary>The validator of one version of a custom resource.</summary>
    /// <param name="definition">The CustomResourceDefinition (apiextensions.k8s.io/v1).</param>
    /// <param name="version">The version, such as <c>v1</c>.</param>
    /// <returns>
    /// The validator, or errors RND3013 to RND3015. Rules in CEL that are not coded by hand are warnings RND3017: they are not checked.
    /// </returns>
    public static StageResult<ISchemaValidator> Load(Node definition, string version)
    {
        if (definition is not MapNode root || Text(root, "kind") != "CustomResourceDefinition" || root["spec"] is not MapNode spec)
            return StageResult.Fail<ISchemaValidator>(SchemaErrors.NotADefinition(definition.Span, definition.Describe()));

        var versions = spec["versions"] is ListNode list ? list.Items.OfType<MapNode>().ToArray() : [];
        var names = versions.Select(item => Text(item, "name")).ToArray();
        if (Array.Find(versions, item => Text(item, "name") == version) is not { } found)
            return StageResult.Fail<ISchemaValidator>(SchemaErrors.NoSuchVersion(spec.Span, version, names));
        if ((found["schema"] as MapNode)?["openAPIV3Schema"] is not { } schema)
            return StageResult.Fail<ISchemaValidator>(SchemaErrors.NoSchema(found.Span, version));

        var options = new SchemaOptions { DefaultDraft = SchemaDraft.Structural, RootIsObject = true };
        var name = (root["metadata"] as MapNode) is { } metadata ? Text(metadata, "name") : string.Empty;
        return new SchemaCompiler(options).Compile(schema, new Uri($"{name}/{version}", UriKind.Relative));
    }

    private static string Text(MapNode map, string key) => map[key] is StringNode text ? text.Value : string.Empty;
}
