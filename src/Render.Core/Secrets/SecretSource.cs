// SPDX-License-Identifier: MIT

namespace Render.Core.Secrets;

/// <summary>Where a secret value is kept. Which source works with which store is one table in <c>docs/secrets.md</c>.</summary>
public enum SecretSource
{
    /// <summary>A key of an external store; never read by this tool.</summary>
    External,

    /// <summary>A variable of the process environment.</summary>
    Env,

    /// <summary>A file outside the output.</summary>
    File,

    /// <summary>A value in a file encrypted with sops.</summary>
    Sops,

    /// <summary>A key of a live Secret.</summary>
    Cluster,

    /// <summary>A value written in the spec of a disposable environment.</summary>
    Example,
}
