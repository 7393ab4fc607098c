// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;

namespace Render.Secrets.Sops;

/// <summary>Encrypts one document in the format of sops.</summary>
public interface ISopsEncryptor
{
    /// <summary>Encrypts everything below <c>data</c> and <c>stringData</c> for the recipients.</summary>
    /// <param name="clear">The document; its values are in clear text.</param>
    /// <param name="recipients">age recipients.</param>
    /// <param name="cancellationToken">Stops the programs that are started.</param>
    Task<StageResult<SopsDocument>> EncryptAsync(MapNode clear, ImmutableArray<string> recipients, CancellationToken cancellationToken);
}
