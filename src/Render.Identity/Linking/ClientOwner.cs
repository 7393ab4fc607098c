// SPDX-License-Identifier: MIT

namespace Render.Identity.Linking;

/// <summary>Who decides about the ID of a provider's clients.</summary>
public enum ClientOwner
{
    /// <summary>The spec: the registration is rendered with it.</summary>
    Declared,

    /// <summary>The provider itself: the ID is known after the registration exists.</summary>
    Generated,

    /// <summary>Whoever registers clients by hand.</summary>
    Foreign,
}
