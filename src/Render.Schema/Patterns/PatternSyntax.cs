// SPDX-License-Identifier: MIT

namespace Render.Schema.Patterns;

/// <summary>The language in which a pattern is written.</summary>
internal enum PatternSyntax
{
    /// <summary>ECMA-262 with the u flag, the language of JSON Schema.</summary>
    Ecma262,

    /// <summary>RE2 as Go has it, the language of Kubernetes.</summary>
    Re2,
}
