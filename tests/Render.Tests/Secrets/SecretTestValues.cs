// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Secrets;
using Render.Secrets.Sources;

namespace Render.Tests.Secrets;

/// <summary>Short ways to references and values.</summary>
internal static class SecretTestValues
{
    public static SecretReference Env(string name) => new(SecretSource.Env, name);

    public static SecretReference External(string key, string? property = null) => new(SecretSource.External, key, property);

    public static SecretReference Example(string path, string value) => new(SecretSource.Example, path) { Example = SecretText.From(value) };

    /// <summary>Values without the rules of Resolve.</summary>
    public static ResolvedSecrets Resolved(params IEnumerable<(SecretReference Reference, string Value)> values) =>
        new(values.ToDictionary(pair => pair.Reference, pair => SecretText.From(pair.Value)));

    public static string TextOf(SecretText? secret) => secret is null ? "(none)" : Encoding.UTF8.GetString(secret.Open());
}
