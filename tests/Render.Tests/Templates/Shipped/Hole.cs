// SPDX-License-Identifier: MIT

namespace Render.Tests.Templates.Shipped;

/// <summary>A place of a model whose value comes out somewhere, as it is.</summary>
/// <param name="Place">Its number.</param>
/// <param name="End">The number behind the last place inside of it.</param>
/// <param name="IsKey">True for a key of the model that comes out.</param>
/// <param name="IsText">True where the model itself has a text.</param>
/// <param name="IsList">True where the model itself has a list; its template may ask for the number of its items.</param>
/// <param name="TakesTrees">True where the value is a whole value of the output, so that it may be a tree.</param>
internal sealed record Hole(int Place, int End, bool IsKey, bool IsText, bool IsList, bool TakesTrees)
{
    /// <summary>What stands for the value while its way through the template is looked for. No mark is a part of another.</summary>
    public string Mark { get; } = FormattableString.Invariant($"<m{Place}m>");
}
