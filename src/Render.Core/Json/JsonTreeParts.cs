// SPDX-License-Identifier: MIT

using System.Text.Json;
using Render.Core.Nodes;

namespace Render.Core.Json;

/// <summary>What a writer of JSON does with the parts of a tree that JSON does not decide.</summary>
public sealed record JsonTreeParts
{
    /// <summary>Writes a secret or an embedded document.</summary>
    public required Action<Utf8JsonWriter, Node> Other { get; init; }

    /// <summary>Changes keys and texts, such as by masking; null leaves them.</summary>
    public Func<string, string>? Text { get; init; }

    /// <summary>Gives the JSON of a number; null writes the digits of the document when they are legal JSON.</summary>
    public Func<ExactNumber, string>? Number { get; init; }

    /// <summary>True for keys in the order of the document instead of the canonical one.</summary>
    public bool KeepsOrder { get; init; }
}
