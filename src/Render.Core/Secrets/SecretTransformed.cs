// SPDX-License-Identifier: MIT

namespace Render.Core.Secrets;

/// <summary>A transform over another expression.</summary>
/// <param name="Transform">What is done.</param>
/// <param name="Inner">To what.</param>
public sealed record SecretTransformed(SecretTransform Transform, SecretExpression Inner) : SecretExpression
{
    /// <inheritdoc/>
    public override IEnumerable<SecretReference> References => Inner.References;
}
