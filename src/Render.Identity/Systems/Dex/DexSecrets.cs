// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Dex;

/// <summary>
/// Decides where Dex's secrets stand: in its configuration, or in variables that the configuration names. Collects the variables.
/// </summary>
internal sealed class DexSecrets(bool isInline)
{
    private readonly SortedDictionary<string, SecretNode> _variables = new(StringComparer.Ordinal);

    /// <summary>The variables with their values, ordinal order.</summary>
    public MapNode Variables
    {
        get
        {
            var entries = ImmutableArray.CreateBuilder<MapEntry>(_variables.Count);
            foreach (var (variable, value) in _variables)
                entries.Add(new MapEntry(variable, value));

            return new MapNode(entries.MoveToImmutable());
        }
    }

    /// <summary>True when the configuration itself holds the secrets.</summary>
    public bool IsInline => isInline;

    /// <summary>The placement that a spec asks for.</summary>
    public static DexSecrets For(DexProviderSpec dex, EnvironmentSpec environment) => new(dex.Secrets switch
    {
        DexSecretsMode.Environment => false,
        DexSecretsMode.Inline => true,
        _ => environment.Secrets.Store != SecretStoreKind.External,
    });

    /// <summary>
    /// A value in a part of the configuration in which Dex expands variables: connectors, storage and signer. The reference is
    /// <c>$NAME</c> without braces, which Flux would replace.
    /// </summary>
    public Node? Expanded(SecretNode? secret, params ImmutableArray<string> name) => secret is null || isInline
        ? secret
        : Trace.Derived("$" + Remember(secret, name), "secret: Dex reads it from its environment", secret);

    /// <summary>A value for which Dex has a key of its own that names a variable, such as <c>secretEnv</c>.</summary>
    public (Node? Inline, Node? Variable) Named(SecretNode? secret, params ImmutableArray<string> name) => secret is null || isInline
        ? (secret, null)
        : (null, Trace.Derived(Remember(secret, name), "secret: Dex reads it from its environment", secret));

    private string Remember(SecretNode secret, ImmutableArray<string> name)
    {
        var variable = new StringBuilder("DEX");
        foreach (var part in name)
        {
            variable.Append('_');
            foreach (var c in part)
                variable.Append(char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_');
        }

        _variables[variable.ToString()] = secret;
        return variable.ToString();
    }
}
