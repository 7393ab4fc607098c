// SPDX-License-Identifier: MIT

using Render.Secrets.Generation;

namespace Render.Pipeline.Generate;

/// <summary>Which secret to draw.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Name">The secret, as <see cref="SopsPlace.IsCalled"/> understands it.</param>
/// <param name="Recipe">Length and alphabet.</param>
public sealed record GenerateRequest(string Environment, string Name, SecretRecipe Recipe);
