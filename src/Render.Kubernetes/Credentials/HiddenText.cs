// SPDX-License-Identifier: MIT

namespace Render.Kubernetes.Credentials;

/// <summary>A credential as text. It does not format itself; what sends it has to ask for it by name.</summary>
internal sealed class HiddenText(string value) : IEquatable<HiddenText>
{
    private readonly string _value = value;

    /// <summary>The credential itself, for the request that carries it and the filter that looks for it.</summary>
    public string Reveal() => _value;

    /// <inheritdoc/>
    public bool Equals(HiddenText? other) => other is not null && string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HiddenText);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Always the same three dots.</summary>
    public override string ToString() => "…";
}
