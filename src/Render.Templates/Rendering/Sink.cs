// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Templates.Rendering;

/// <summary>Receives what steps write. Each kind of sink takes some kinds of content and reports the others.</summary>
internal abstract class Sink
{
    /// <summary>Takes text of the template's author.</summary>
    public abstract void Text(string text, SourceSpan span);

    /// <summary>Takes a value inside text.</summary>
    public abstract void Value(Node value, SourceSpan span, string indent);

    /// <summary>Takes an entry of a map.</summary>
    public abstract void Entry(in MapEntry entry);

    /// <summary>Takes the entries of a merge key: they stand behind those that are written.</summary>
    public abstract void Merge(Node value, SourceSpan span);

    /// <summary>Takes an item of a list.</summary>
    public abstract void Item(Node item);

    /// <summary>Takes a value that stands alone.</summary>
    public abstract void Whole(Node value);

    /// <summary>Takes a document.</summary>
    public abstract void Document(Node root);

    /// <summary>Notes that something failed, so that the rest is not taken for the whole.</summary>
    public virtual void Fail()
    {
    }
}
