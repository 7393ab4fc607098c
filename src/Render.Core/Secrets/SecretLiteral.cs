// SPDX-License-Identifier: MIT

namespace Render.Core.Secrets;

/// <summary>Clear text beside a secret, such as the user part of a connection string.</summary>
/// <param name="Text">The text; public.</param>
public sealed record SecretLiteral(string Text) : SecretExpression
{
    /// <inheritdoc/>
    public override IEnumerable<SecretReference> References => [];
}
