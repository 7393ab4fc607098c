// SPDX-License-Identifier: MIT

namespace Render.Kubernetes.Credentials;

/// <summary>Hands out the credential of each request. Safe to call from several tasks.</summary>
internal interface ICredentialSource
{
    /// <summary>The credential that holds now; only cancellation throws.</summary>
    ValueTask<CredentialAnswer> GetAsync(CancellationToken cancellationToken);

    /// <summary>Told when the server answers 401. What was kept is forgotten if it is still this one.</summary>
    /// <returns>True when asking again can give another credential.</returns>
    bool Refuse(Credential refused);
}
