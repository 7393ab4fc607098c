// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Identity.Rules.Earlier;

/// <summary>What rules need to know of the output that a render is about to replace.</summary>
/// <param name="Gone">Objects that it holds and the new output does not.</param>
/// <param name="Registrations">The <c>OIDCClient</c> objects that it holds, as keys of <see cref="RegistrationOf"/>.</param>
/// <param name="Waiting">Parts that it left out itself, as keys of <see cref="KeyOf"/>.</param>
public sealed record EarlierOutput(
    ImmutableArray<EarlierObject> Gone, ImmutableHashSet<string> Registrations, ImmutableHashSet<string> Waiting)
{
    /// <summary>The key of a registration.</summary>
    public static string RegistrationOf(string cluster, string client) => $"{cluster}/{client}";

    /// <summary>The key of a part that waits for a client.</summary>
    public static string KeyOf(string provider, string client, string instance, string target) => $"{provider}/{client}/{instance}/{target}";
}
