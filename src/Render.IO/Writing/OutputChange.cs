// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.IO.Writing;

/// <summary>One change of the output folder, all or nothing, over any number of environments.</summary>
/// <param name="Removals">Files that go, first.</param>
/// <param name="Writes">Files that are made or replaced; files that keep their content do not belong here.</param>
/// <param name="Records">The ownership records, written when everything else is in place.</param>
public sealed record OutputChange(ImmutableArray<FileRemoval> Removals, ImmutableArray<FileWrite> Writes, ImmutableArray<FileWrite> Records)
{
    /// <summary>True when nothing is asked for.</summary>
    public bool IsEmpty => Removals.IsEmpty && Writes.IsEmpty && Records.IsEmpty;
}
