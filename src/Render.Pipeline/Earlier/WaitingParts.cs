// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Identity.Linking;
using Render.Output.Ownership;

namespace Render.Pipeline.Earlier;

/// <summary>The parts of an environment that wait for their clients, as the ownership record keeps them.</summary>
public static class WaitingParts
{
    /// <summary>The parts in the order of the logins.</summary>
    public static ImmutableArray<WaitingPart> Of(LinkedEnvironment linked) =>
        [.. linked.Pending.Select(part => new WaitingPart(part.Provider, part.Client, part.Instance, part.Target))];
}
