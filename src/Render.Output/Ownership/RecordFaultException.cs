// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Output.Ownership;

/// <summary>Unwinds the reader of a record at the first thing that does not fit; never leaves <see cref="OwnershipReader"/>.</summary>
internal sealed class RecordFaultException(SourceSpan span, string message) : Exception(message)
{
    public SourceSpan Span { get; } = span;
}
