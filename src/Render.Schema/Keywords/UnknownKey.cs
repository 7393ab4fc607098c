// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>Tells of a key that no schema knows.</summary>
/// <param name="owner">The schema that knows none but its own.</param>
/// <param name="keyword">Its keyword.</param>
internal sealed class UnknownKey(CompiledSchema owner, string keyword)
{
    /// <summary>Adds the violation.</summary>
    /// <param name="place">The map.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="nearest">The key that was probably meant.</param>
    /// <param name="otherwise">What to do where none is near.</param>
    /// <param name="report">Receives it.</param>
    public void Explain(Place place, MapEntry entry, string? nearest, string? otherwise, Report report)
    {
        var isBare = Wording.IsBare(entry);
        var hint = nearest is null ? otherwise : $"Did you mean {Wording.Quote(nearest)}?";

        // A secret that stands where a key belongs must show neither in the message nor in the path nor in the line beside them.
        var isHidden = place.IsSecret && nearest is null;
        var at = isHidden || (isBare && place.Key is not null) ? place : place.Entry(entry);
        report.Add(at, isHidden ? place.OwnerSpan : place.KeyOf(entry), owner, keyword, Wording.UnknownKey(entry, isHidden), isBare ? Wording.QuoteCommas : hint);
    }
}
