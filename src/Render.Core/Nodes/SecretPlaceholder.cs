// SPDX-License-Identifier: MIT

namespace Render.Core.Nodes;

/// <summary>
/// Says what stands for a secret in text that people look at: masked diffs, explanations, drafts for a schema. Without one, a
/// secret that reaches a writer is a bug and throws, because sealing replaces secrets before anything is written.
/// </summary>
/// <param name="secret">The secret.</param>
/// <returns>Text that holds nothing of the secret's value.</returns>
public delegate string SecretPlaceholder(SecretNode secret);
