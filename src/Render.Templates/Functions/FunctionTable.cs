// SPDX-License-Identifier: MIT


namespace Render.Templates.Functions;

/// <summary>All functions of the language by their full names, and what to do instead of those that are left out.</summary>
internal static class FunctionTable
{
    private static readonly Dictionary<string, FunctionSpec> All = new IEnumerable<FunctionSpec>[]
    {
        ArrayFunctions.All, ArrayQueryFunctions.All, MathFunctions.All, ObjectFunctions.All, RegexFunctions.All, StringFunctions.All,
        StringSearchFunctions.All, StringConversionFunctions.All,
    }.SelectMany(group => group).ToDictionary(f => f.Name, StringComparer.Ordinal);

    private static readonly HashSet<string> Namespaces =
        new[] { "array", "date", "html", "math", "object", "regex", "string", "timespan" }.ToHashSet(StringComparer.Ordinal);

    /// <summary>The full names, in order.</summary>
    public static IEnumerable<string> Names => All.Keys.Order(StringComparer.Ordinal);

    /// <summary>True for a name that groups functions.</summary>
    public static bool IsNamespace(string name) => Namespaces.Contains(name);

    /// <summary>A function by its full name; null when there is none.</summary>
    public static FunctionSpec? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>The full name of a function that was named without its group; null when there is none.</summary>
    public static string? WithGroup(string name) => Names.FirstOrDefault(full => full.EndsWith("." + name, StringComparison.Ordinal));

    /// <summary>What to do instead of a function of Scriban that is left out; null for a name that Scriban does not have either.</summary>
    public static string? WhyNot(string name) => name switch
    {
        "array.cycle" => "It counts behind the template's back; use 'list[for.index % list.size]'.",
        "math.random" or "math.uuid" => "The same input gives the same output; pass the value through the spec.",
        "string.md5" or "string.sha1" => "Use string.sha256.",
        "string.hmac_sha1" or "string.hmac_sha256" or "string.hmac_sha512" => "The value of a secret key is not known while templates render.",
        "object.eval" or "object.eval_template" => "Templates are compiled beforehand; use an include.",
        _ => name[..name.IndexOf('.', StringComparison.Ordinal)] switch
        {
            "date" or "timespan" => "The output must not depend on the clock; pass dates through the spec.",
            "html" => "Values are escaped by the writers of the output's format; only html.url_encode is available.",
            _ => null,
        },
    };
}
