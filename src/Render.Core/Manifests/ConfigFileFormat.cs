// SPDX-License-Identifier: MIT

namespace Render.Core.Manifests;

/// <summary>How a config file is written; its extension decides.</summary>
public enum ConfigFileFormat
{
    /// <summary><c>.yaml</c>, <c>.yml</c></summary>
    Yaml,

    /// <summary><c>.json</c></summary>
    Json,

    /// <summary><c>.toml</c></summary>
    Toml,

    /// <summary><c>.env</c></summary>
    Env,

    /// <summary>Everything else: the string as it is.</summary>
    Text,
}
