// SPDX-License-Identifier: MIT

namespace Render.Kubernetes.Credentials;

/// <summary>A credential that stands in the kubeconfig, or none at all.</summary>
internal sealed class FixedCredentials(HiddenText? token, ClientIdentity? identity) : ICredentialSource
{
    private readonly CredentialAnswer _answer = new(new Credential(token, identity), null);

    /// <inheritdoc/>
    public ValueTask<CredentialAnswer> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_answer);

    /// <inheritdoc/>
    public bool Refuse(Credential refused) => false;
}
