// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Secrets;
using Render.Core.Text;

namespace Render.Core.Nodes;

/// <summary>
/// A text value that is secret. It holds how the value is made (<see cref="SecretExpression"/>), not the value:
/// bytes exist only inside the sealer and the in-memory diff.
/// </summary>
public sealed class SecretNode(SecretExpression expression, SourceSpan span = default, ImmutableArray<Origin> provenance = default)
    : Node(span.Path is null ? SourceSpan.None : span, provenance)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Secret;

    /// <summary>How the value is made from references and literals.</summary>
    public SecretExpression Expression { get; } = expression;

    /// <inheritdoc/>
    public override Node With(SourceSpan span, ImmutableArray<Origin> provenance) => new SecretNode(Expression, span, provenance);

    /// <inheritdoc/>
    public override string Describe() => "a secret";
}
