// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Kubernetes.Credentials;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>One entry of <c>users</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record KubeUser(string Name, SourceSpan Span)
{
    /// <summary>A bearer token.</summary>
    public HiddenText? Token { get; init; }

    /// <summary>Absolute path of a file with a bearer token; it wins over <see cref="Token"/>, as with kubectl.</summary>
    public string? TokenFile { get; init; }

    /// <summary>Client certificate, PEM.</summary>
    public FileOrData Certificate { get; init; } = FileOrData.None;

    /// <summary>Key of the client certificate, PEM.</summary>
    public FileOrData Key { get; init; } = FileOrData.None;

    /// <summary>A program that hands out credentials.</summary>
    public KubeExec? Exec { get; init; }

    /// <summary>Whom the requests are made as.</summary>
    public KubeImpersonation Impersonation { get; init; } = KubeImpersonation.None;

    /// <summary>Where a user name and password stand; <see cref="SourceSpan.None"/> when there are none. They are not read.</summary>
    public SourceSpan BasicAuth { get; init; } = SourceSpan.None;

    /// <summary>Where a legacy <c>auth-provider</c> stands; <see cref="SourceSpan.None"/> when there is none.</summary>
    public SourceSpan AuthProvider { get; init; } = SourceSpan.None;
}
