// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Templates.Functions;

/// <summary>The functions of <c>string</c>.</summary>
internal static class StringFunctions
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<FunctionSpec> All { get; } =
    [
        Define("upcase", c => new StringNode(c.Text(0).ToUpperInvariant()), "text:text"),
        Define("downcase", c => new StringNode(c.Text(0).ToLowerInvariant()), "text:text"),
    ];

    private static FunctionSpec Define(string name, Func<Call, Node?> body, params string[] parameters) =>
        new("string." + name, [.. parameters.Select(Parameter.Parse)], body);
}
