// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.Reports.Results;

/// <summary>Text that stays within a number of characters by leaving out whole blocks, and says how many.</summary>
/// <param name="limit">Most characters.</param>
internal sealed class MarkdownBudget(int limit)
{
    private const int RoomForNotes = 100;
    private readonly StringBuilder _text = new();

    /// <summary>Adds what has to be there.</summary>
    public void Append(string text) => _text.Append(text);

    /// <summary>Adds as many blocks as fit into a share of what is left.</summary>
    /// <param name="head">Comes before them; left out when there are none.</param>
    /// <param name="blocks">The blocks, the most important first.</param>
    /// <param name="rest">What those that are left out are called.</param>
    /// <param name="share">The part of the rest that the group may take: one in so many.</param>
    public void AppendGroup(string head, IReadOnlyList<string> blocks, string rest, int share)
    {
        if (blocks.Count == 0)
            return;

        _text.Append(head);
        var end = _text.Length + ((limit - _text.Length) / share) - RoomForNotes;
        var leftOut = 0;
        foreach (var block in blocks)
        {
            if (_text.Length + block.Length > end)
                leftOut++;
            else
                _text.Append(block);
        }

        if (leftOut > 0)
            _text.Append(CultureInfo.InvariantCulture, $"\n_{leftOut} {rest} in the whole report._\n");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
