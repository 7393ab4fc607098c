// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>Whom the requests are made as (<c>as</c>, <c>as-uid</c>, <c>as-groups</c>, <c>as-user-extra</c>).</summary>
/// <param name="User">The user; null when nobody is impersonated.</param>
/// <param name="Uid">The user's uid; null when left out.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Extra">Further facts, one pair per value.</param>
internal sealed record KubeImpersonation(
    string? User, string? Uid, ImmutableArray<string> Groups, ImmutableArray<KeyValuePair<string, string>> Extra)
{
    /// <summary>Nobody.</summary>
    public static KubeImpersonation None { get; } = new(null, null, [], []);

    /// <summary>Why it cannot be sent, to stand after the user's name, without any of its values; null when it can.</summary>
    public string? ReasonToRefuse()
    {
        // .NET would join them into one header; servers read one header per value.
        if (User is null ? Uid is not null || !Groups.IsEmpty || !Extra.IsEmpty : Groups.Length > 1 || HasExtraTwice)
            return "impersonates with several groups, several values of one extra, or without 'as'; only 'as' with at most one of each can be sent";

        return FieldThatIsNoHeader() is { } field
            ? $"has a control character, such as a line break, a character that is not ASCII or an empty name in '{field}', which no header can carry"
            : null;
    }

    private bool HasExtraTwice => Extra.DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Count() != Extra.Length;

    private string? FieldThatIsNoHeader()
    {
        if (!IsHeaderText(User) || !IsHeaderText(Uid))
            return IsHeaderText(User) ? "as-uid" : "as";
        if (!Groups.All(IsHeaderText))
            return "as-groups";

        // A key becomes a part of a header's name, with everything escaped that has no place in one.
        return Extra.All(pair => pair.Key.Length > 0 && IsHeaderText(pair.Key) && IsHeaderText(pair.Value)) ? null : "as-user-extra";
    }

    private static bool IsHeaderText(string? text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
