// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Security.Cryptography;
using Render.Core.Diagnostics;
using Render.Core.Secrets;

namespace Render.Secrets.Sources;

/// <summary>The stage Resolve: reads every reference once, from its source, and judges what it finds.</summary>
/// <param name="sources">The sources that the command reaches.</param>
public sealed class SecretResolver(IEnumerable<ISecretSource> sources)
{
    private readonly Dictionary<SecretSource, ISecretSource> _sources = sources.ToDictionary(source => source.Source);

    /// <summary>Reads all values. What is external is never read and has no value. Every problem is reported, not only the first.</summary>
    public async Task<StageResult<ResolvedSecrets>> ResolveAsync(ResolveRequest request, CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        var values = new Dictionary<SecretReference, SecretText>();
        var missing = new Dictionary<SecretReference, ImmutableArray<Diagnostic>>();
        foreach (var group in request.References.GroupBy(reference => reference).OrderBy(group => group.Key.ToString(), StringComparer.Ordinal))
        {
            CheckExamples(group, request, findings);
            if (group.Key.Source == SecretSource.External)
                continue;

            var answer = await ReadAsync(group.Key, cancellationToken);
            if (answer.IsMissing && request.ToleratesMissing)
            {
                missing.Add(group.Key, answer.Findings);
                continue;
            }

            findings.AddRange(answer.Findings);
            if (answer.Value is not null && SecretValueRules.Check(group.Key, answer.Value, request, findings))
                values.Add(group.Key, answer.Value);
            else
                answer.Value?.Dispose();
        }

        var resolved = new ResolvedSecrets(values, missing);
        if (findings.HasErrors)
            resolved.Dispose();

        return StageResult.Of(findings.HasErrors ? null : resolved, findings);
    }

    private ValueTask<SecretAnswer> ReadAsync(SecretReference reference, CancellationToken cancellationToken) =>
        _sources.TryGetValue(reference.Source, out var source)
            ? source.ReadAsync(reference, cancellationToken)
            : ValueTask.FromResult(SecretAnswer.Missing(SecretErrors.SourceUnavailable(reference)));

    private static void CheckExamples(IEnumerable<SecretReference> same, ResolveRequest request, DiagnosticBag findings)
    {
        var first = default(SecretReference);
        foreach (var reference in same.Where(reference => reference.Source == SecretSource.Example))
        {
            first ??= reference;
            if (!request.IsDisposable)
                findings.Add(SecretErrors.ExampleInUse(reference));

            var equal = reference.Example is { } one && first.Example is { } other
                ? CryptographicOperations.FixedTimeEquals(one.Open(), other.Open())
                : reference.Example == first.Example;
            if (!equal)
                findings.Add(SecretErrors.TwoValues(reference, first.Span));
        }
    }
}
