// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Diff;

/// <summary>One step of a <see cref="DiffPath"/>. Steps are equal when they mean the same place, wherever it has moved to.</summary>
public abstract record DiffStep
{
    private DiffStep()
    {
    }

    /// <summary>A key of a map.</summary>
    /// <param name="Name">The key.</param>
    public sealed record Key(string Name) : DiffStep;

    /// <summary>The item of a list that calls itself so.</summary>
    /// <param name="Field">The field that tells the items apart, such as <c>id</c>.</param>
    /// <param name="Value">Its value.</param>
    public sealed record Item(string Field, string Value) : DiffStep;

    /// <summary>An item of a list whose items have no names.</summary>
    /// <param name="Before">Position before, from 0; -1 for an item that is new.</param>
    /// <param name="After">Position after; -1 for an item that is gone.</param>
    public sealed record Position(int Before, int After) : DiffStep;

    /// <summary>From a string into the document that it holds.</summary>
    public sealed record Into : DiffStep
    {
        /// <summary>The only one.</summary>
        public static Into Document { get; } = new();
    }

    /// <summary>The step as it is written behind another one.</summary>
    public string Text => this switch
    {
        Key key => key.Name,
        Item item => $"[{item.Field}={item.Value}]",
        Position position => string.Create(CultureInfo.InvariantCulture, $"[{(position.After >= 0 ? position.After : position.Before)}]"),
        _ => " › ",
    };
}
