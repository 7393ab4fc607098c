// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Secrets;

namespace Render.Secrets.Sources;

/// <summary>The values of one environment's references. Owns them: disposing clears their memory.</summary>
public sealed class ResolvedSecrets : IDisposable
{
    private readonly Dictionary<SecretReference, SecretText> _values;

    private readonly Dictionary<SecretReference, ImmutableArray<Diagnostic>> _missing;

    internal ResolvedSecrets(
        Dictionary<SecretReference, SecretText> values, Dictionary<SecretReference, ImmutableArray<Diagnostic>>? missing = null)
    {
        _values = values;
        _missing = missing ?? [];
    }

    /// <summary>No values at all, for commands that skip Resolve.</summary>
    public static ResolvedSecrets None => new([]);

    /// <summary>The references that have a value.</summary>
    public IReadOnlyCollection<SecretReference> References => _values.Keys;

    /// <summary>The value of a reference; null when it has none.</summary>
    public SecretText? this[SecretReference reference] => _values.GetValueOrDefault(reference);

    /// <summary>Why a reference has no value, for the one who turns out to need it.</summary>
    public ImmutableArray<Diagnostic> WhyMissing(SecretReference reference) =>
        _missing.TryGetValue(reference, out var why) ? why : [SecretErrors.Missing(reference, "it was not read")];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var value in _values.Values)
            value.Dispose();

        _values.Clear();
    }
}
