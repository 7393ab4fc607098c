// SPDX-License-Identifier: MIT

namespace Render.Core.Text;

/// <summary>How much of a source line may be shown beside a diagnostic.</summary>
public enum ExcerptVisibility
{
    /// <summary>Keys only; every scalar is <c>…</c>. For specs that have not been bound: nobody knows yet what is secret.</summary>
    KeysOnly,

    /// <summary>Everything but the spans that are known to be secret. For bound specs.</summary>
    AllButSecrets,

    /// <summary>Everything. For templates, schemas and what the tool itself wrote in clear.</summary>
    All,
}
