// SPDX-License-Identifier: MIT

using Render.Core.Secrets;

namespace Render.Secrets.Sources;

/// <summary>The values of one environment's references. Owns them: disposing clears their memory.</summary>
public sealed class ResolvedSecrets : IDisposable
{
    private readonly Dictionary<SecretReference, SecretText> _values;

    internal ResolvedSecrets(Dictionary<SecretReference, SecretText> values) => _values = values;

    /// <summary>No values at all, for commands that skip Resolve.</summary>
    public static ResolvedSecrets None => new([]);

    /// <summary>The references that have a value.</summary>
    public IReadOnlyCollection<SecretReference> References => _values.Keys;

    /// <summary>The value of a reference; null when it has none.</summary>
    public SecretText? this[SecretReference reference] => _values.GetValueOrDefault(reference);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var value in _values.Values)
            value.Dispose();

        _values.Clear();
    }
}
