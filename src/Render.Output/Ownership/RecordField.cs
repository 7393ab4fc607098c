// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;

namespace Render.Output.Ownership;

/// <summary>One value of a record, asked for as what it has to be. Everything else is a <see cref="RecordFaultException"/>.</summary>
internal readonly struct RecordField(Node node, string name)
{
    public SourceSpan Span => node.Span;

    public string Lexeme => node is NumberNode number ? number.Value.Lexeme : string.Empty;

    /// <summary>A field that has to be there.</summary>
    public RecordField this[string key] => Optional(key) ?? throw Fault($"lacks '{key}'");

    /// <summary>A field that may be absent.</summary>
    public RecordField? Optional(string key) => (node as MapNode ?? throw Fault("is not an object"))[key] is { } value ? new RecordField(value, key) : null;

    /// <summary>The field itself, checked to hold nothing but these keys.</summary>
    public RecordField Map(params ReadOnlySpan<string> keys)
    {
        foreach (var entry in (node as MapNode ?? throw Fault("is not an object")).Entries)
        {
            if (!keys.Contains(entry.Key))
                throw Fault("has a field that does not belong there");
        }

        return this;
    }

    public IEnumerable<RecordField> Items()
    {
        var item = "an item of " + name;
        return (node as ListNode ?? throw Fault("is not a list")).Items.Select(value => new RecordField(value, item));
    }

    public string Text() => node is StringNode text ? text.Value : throw Fault("is not a string");

    public long Number() => node is NumberNode number && number.Value.TryGetInt64(out var value) && value >= 0 ? value : throw Fault("is not a whole number");

    public void Expect(string value)
    {
        if (Text() != value)
            throw Fault($"is not '{value}'");
    }

    public Digest Digest() => Core.Paths.Digest.TryParse(Text(), out var digest) ? digest : throw Fault("is not a SHA-256 digest");

    /// <summary>A path below the environment's folder.</summary>
    public RepoPath FilePath() => AnyPath() is var path && path != RepoPath.Root ? path : throw Fault("is not the path of a file");

    /// <summary>A path below the repository, or its root.</summary>
    public RepoPath AnyPath()
    {
        var text = Text();
        if (!RepoPath.TryParse(text, out var path, out var problem))
            throw Fault(problem);

        return path.Value == text ? path : throw Fault("is not written in the shortest way");
    }

    public RecordFaultException Fault(string problem) => new(node.Span, $"{name} {problem}");
}
