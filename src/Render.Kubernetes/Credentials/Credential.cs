// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;

namespace Render.Kubernetes.Credentials;

/// <summary>What one request shows for itself.</summary>
/// <param name="Token">A bearer token; null for none.</param>
/// <param name="Identity">A client certificate; null for none.</param>
internal sealed record Credential(HiddenText? Token, ClientIdentity? Identity);

/// <summary>A credential, or why there is none.</summary>
/// <param name="Value">The credential.</param>
/// <param name="Problem">The reason.</param>
internal sealed record CredentialAnswer(Credential? Value, Diagnostic? Problem);
