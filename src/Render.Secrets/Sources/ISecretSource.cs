// SPDX-License-Identifier: MIT

using Render.Core.Secrets;

namespace Render.Secrets.Sources;

/// <summary>Reads the values of one kind of source.</summary>
public interface ISecretSource
{
    /// <summary>The kind of references that it answers.</summary>
    SecretSource Source { get; }

    /// <summary>Reads one value, or says why it cannot.</summary>
    ValueTask<SecretAnswer> ReadAsync(SecretReference reference, CancellationToken cancellationToken);
}
