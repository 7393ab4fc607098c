// SPDX-License-Identifier: MIT

using Render.Core.Secrets;

namespace Render.Secrets.Sources;

/// <summary>Values that stand in the spec of a disposable environment.</summary>
public sealed class ExampleSource : ISecretSource
{
    /// <inheritdoc/>
    public SecretSource Source => SecretSource.Example;

    /// <inheritdoc/>
    public ValueTask<SecretAnswer> ReadAsync(SecretReference reference, CancellationToken cancellationToken) =>
        ValueTask.FromResult(reference.Example is { } example
            ? SecretAnswer.Of(SecretText.Take(example.Open().ToArray()))
            : SecretAnswer.Fail(SecretErrors.Missing(reference, "the example has no value")));
}
