// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Secrets;

namespace Render.Secrets.Sources;

/// <summary>Values of the process environment.</summary>
/// <param name="variables">The variables.</param>
public sealed class EnvironmentSource(IReadOnlyDictionary<string, string> variables) : ISecretSource
{
    /// <inheritdoc/>
    public SecretSource Source => SecretSource.Env;

    /// <inheritdoc/>
    public ValueTask<SecretAnswer> ReadAsync(SecretReference reference, CancellationToken cancellationToken) =>
        ValueTask.FromResult(variables.TryGetValue(reference.Key, out var value)
            ? SecretAnswer.Of(SecretText.Take(Encoding.UTF8.GetBytes(value)))
            : SecretAnswer.Missing(SecretErrors.Missing(reference, "there is no such variable")));
}
