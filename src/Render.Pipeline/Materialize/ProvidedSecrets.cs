// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Secrets;
using Render.Secrets.Stores;

namespace Render.Pipeline.Materialize;

/// <summary>What <c>--secret NAME=env:VARIABLE</c> says: where the values of an external store are to be had this once.</summary>
internal static class ProvidedSecrets
{
    private const string FromEnvironment = "env:";
    private const string FromFile = "file:";

    /// <summary>The references to read instead.</summary>
    /// <param name="options">Each as it was written.</param>
    /// <param name="asked">The references of the file.</param>
    /// <param name="findings">Receives what cannot be understood.</param>
    public static Dictionary<SecretReference, SecretReference> Read(
        ImmutableArray<string> options, IReadOnlyCollection<SecretReference> asked, DiagnosticBag findings)
    {
        var provided = new Dictionary<SecretReference, SecretReference>();
        foreach (var option in options)
        {
            var at = option.LastIndexOf('=');
            var reference = at < 0 ? null : asked.FirstOrDefault(one => MaterializeErrors.NameOf(one) == option[..at]);
            var place = at < 0 ? null : Place(option[(at + 1)..]);
            if (reference is null || place is null)
                findings.Add(MaterializeErrors.BadProvision(option, asked.Select(MaterializeErrors.NameOf)));
            else
                provided[reference] = place with { Span = reference.Span };
        }

        return provided;
    }

    private static SecretReference? Place(string text)
    {
        if (text.StartsWith(FromEnvironment, StringComparison.Ordinal) && text.Length > FromEnvironment.Length)
            return new SecretReference(SecretSource.Env, text[FromEnvironment.Length..]);

        return text.StartsWith(FromFile, StringComparison.Ordinal) && text.Length > FromFile.Length
            ? new SecretReference(SecretSource.File, text[FromFile.Length..])
            : null;
    }
}
