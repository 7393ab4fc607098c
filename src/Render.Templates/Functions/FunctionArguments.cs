// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Functions;

/// <summary>Checks a value against a parameter.</summary>
internal static class FunctionArguments
{
    /// <summary>The value as the parameter takes it; null after a report.</summary>
    public static Node? Fit(RenderContext context, SourceSpan span, FunctionSpec function, int at, Node value)
    {
        var parameter = function.Parameters[at];
        if (value is SecretNode)
            return parameter.TakesSecret ? value : context.Fail(TemplateRenderErrors.LooksIntoSecret(span, function.Name));

        var fits = parameter.Kind switch
        {
            ParameterKind.Text => Scalars.TryText(value) is not null,
            ParameterKind.Number => value is NumberNode,
            ParameterKind.Integer => value is NumberNode number && number.Value.TryGetInt64(out var whole) && whole is >= int.MinValue and <= int.MaxValue,
            ParameterKind.List => value is ListNode or NullNode,
            ParameterKind.Map => value is MapNode or NullNode,
            _ => true,
        };
        return fits ? value : context.Fail(TemplateRenderErrors.WrongArgument(span, function.Name, parameter.Name, Word(parameter.Kind), value));
    }

    private static string Word(ParameterKind kind) => kind switch
    {
        ParameterKind.Text => "a text",
        ParameterKind.Number => "a number",
        ParameterKind.Integer => "a whole number",
        ParameterKind.List => "a list",
        _ => "a map",
    };
}
