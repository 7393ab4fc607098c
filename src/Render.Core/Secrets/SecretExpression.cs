// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Core.Secrets;

/// <summary>How the text of a secret node is made. Compared by structure; carries no value.</summary>
public abstract record SecretExpression
{
    /// <summary>Every reference that the text needs, in order of appearance.</summary>
    public abstract IEnumerable<SecretReference> References { get; }

    /// <summary>Joins two expressions.</summary>
    public static SecretExpression Concat(params ImmutableArray<SecretExpression> parts) => new SecretConcat(parts);
}
