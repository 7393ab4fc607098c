// SPDX-License-Identifier: MIT

using System.Reflection;
using System.Text.Json.Nodes;
using Xunit.Sdk;

namespace Render.Testing.Secrets;

/// <summary>
/// Gives a theory one reader of sealed files that others wrote; its row is skipped with a reason where the reader or <c>age</c> is
/// not there.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ForeignSopsAttribute : DataAttribute
{
    private readonly string _reader;

    /// <summary>Names the reader: <c>sops</c> or <c>sops-age</c>.</summary>
    public ForeignSopsAttribute(string reader)
    {
        _reader = reader;
        Skip = (reader == "sops" ? new ToolFactAttribute("sops").Skip : SopsAge.ReasonToSkip) ?? new ToolFactAttribute("age").Skip;
    }

    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[_reader]];

    /// <summary>Lets a reader decrypt a file.</summary>
    public static Task<JsonNode> DecryptAsync(string reader, string path, AgeKey identity) =>
        reader == "sops" ? SopsProgram.DecryptAsync(path, identity) : SopsAge.DecryptAsync(path, identity);
}
