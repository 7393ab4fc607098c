// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Components;

/// <summary>Components: the model is what the spec says, nothing is derived.</summary>
internal static class ComponentSystem
{
    /// <summary>What the templates see.</summary>
    public static TemplateInstance Build(ComponentSpec component, LinkContext context)
    {
        if (component.Cluster is { } cluster)
            context.Cluster(component, $"components.{component.Name}", cluster);

        var secrets = new OptionsBuilder();
        foreach (var secret in component.Secrets)
            secrets.Add(secret.Name, Trace.Secret(secret.Secret));

        var model = CommonModel.Of(component, context)
            .Add("namespace", Trace.Given(component, "namespace"))
            .Add("values", component.Has("values") ? Trace.FromSpec(component.Values) : MapNode.Empty)
            .Add("secrets", secrets.Build())
            .Build();
        return new TemplateInstance(component.Template, component.Name, component.Cluster, model, []) { TypeSpan = component.SpanOf("template") };
    }
}
