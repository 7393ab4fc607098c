// SPDX-License-Identifier: MIT

using System.Text;

namespace Render.Secrets.Redaction;

/// <summary>Writes one character the way a format does.</summary>
internal delegate void Escape(Rune rune, SecretBuffer target);
