// SPDX-License-Identifier: MIT

namespace Render.Core.Secrets;

/// <summary>The value of one reference.</summary>
/// <param name="Reference">What is looked up.</param>
public sealed record SecretLookup(SecretReference Reference) : SecretExpression
{
    /// <inheritdoc/>
    public override IEnumerable<SecretReference> References => [Reference];
}
