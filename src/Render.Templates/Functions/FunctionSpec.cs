// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Templates.Functions;

/// <summary>One function of the language.</summary>
/// <param name="Name">Its full name, such as <c>string.upcase</c>.</param>
/// <param name="Parameters">What it takes, in order.</param>
/// <param name="Body">What it does; gives null after a report.</param>
internal sealed record FunctionSpec(string Name, ImmutableArray<Parameter> Parameters, Func<Call, Node?> Body)
{
    /// <summary>Number of arguments that must be given.</summary>
    public int Required { get; } = Parameters.Count(p => !p.IsOptional);

    /// <summary>Makes a function; the parameters are in the short form that <see cref="Parameter.Parse"/> reads.</summary>
    public static FunctionSpec Of(string name, Func<Call, Node?> body, params string[] parameters) => new(name, [.. parameters.Select(Parameter.Parse)], body);

    /// <summary>The call as documentation writes it, for hints.</summary>
    public string Usage => string.Join(' ', [Name, .. Parameters.Select(p => p.IsOptional ? $"<{p.Name}>?" : $"<{p.Name}>")]);
}
