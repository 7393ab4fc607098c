// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;

namespace Render.Identity.Systems.Rancher;

/// <summary>The form of the client IDs that Rancher makes: no vowels and no digits that could be read as letters.</summary>
public static partial class RancherClientId
{
    /// <summary>True for an ID as Rancher makes them.</summary>
    public static bool IsMatch(string id) => Form().IsMatch(id);

    [GeneratedRegex(@"^client-[bcdfghjklmnpqrstvwxz2456789]{10}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
