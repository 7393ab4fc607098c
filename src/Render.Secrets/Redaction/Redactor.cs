// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Redaction;
using Render.Core.Secrets;
using Render.Secrets.Sources;

namespace Render.Secrets.Redaction;

/// <summary>
/// Masks every known form of every secret that the run has resolved, and private keys. Thread-safe; it may learn while others ask.
/// It keeps the forms for the length of the run and clears them when it is disposed.
/// </summary>
public sealed class Redactor : ITextRedactor, IDisposable
{
    private const char Mask = '…';
    private const int ContinuationMask = 0xC0;
    private const int Continuation = 0x80;
    private readonly Lock _learning = new();
    private readonly List<SecretReference> _references = [];
    private readonly List<FormIndex> _indexes = [];
    private volatile FormIndex[] _known = [];

    /// <summary>Learns values that were resolved. Values too short, or public anyway, cannot be masked; Resolve has said so.</summary>
    /// <param name="secrets">The values.</param>
    /// <param name="publicTexts">Keys, names and URLs of the spec.</param>
    public void Learn(ResolvedSecrets secrets, IReadOnlyCollection<string> publicTexts)
    {
        lock (_learning)
        {
            var fresh = new List<SecretForm>();
            foreach (var reference in secrets.References.OrderBy(reference => reference.ToString(), StringComparer.Ordinal))
            {
                if (secrets[reference] is { } value && Encoding.UTF8.GetCharCount(value.Open()) >= SecretLimits.MinCharacters
                    && !SecretValueRules.IsPublic(value.Open(), publicTexts))
                {
                    var number = _references.Count;
                    fresh.AddRange(SecretForms.Of(value.Open()).Select(form => new SecretForm(form, number)));
                    _references.Add(reference);
                }
            }

            if (fresh.Count > 0)
                Publish([.. fresh]);
        }
    }

    /// <inheritdoc/>
    public RedactedText Redact(string text)
    {
        text = PrivateKeyText.Mask(text);
        var known = _known;
        if (known.Length == 0 || text.Length < SecretForms.MinLength)
            return RedactedText.FromRedactor(text);

        var bytes = Encoding.UTF8.GetBytes(text);
        var hits = Find(known, bytes);
        return RedactedText.FromRedactor(hits.Count == 0 ? text : Masked(bytes, hits));
    }

    /// <summary>True when bytes that are about to leave the process hold a secret after all: the sink drops them.</summary>
    public bool Holds(ReadOnlySpan<byte> bytes) => Find(_known, bytes).Count > 0;

    /// <summary>The secrets that bytes hold, in the order of their references.</summary>
    public IReadOnlyList<SecretReference> FindIn(ReadOnlySpan<byte> bytes)
    {
        var hits = Find(_known, bytes);
        if (hits.Count == 0)
            return [];

        lock (_learning)
            return [.. hits.Select(hit => _references[hit.Secret]).Distinct().OrderBy(reference => reference.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Forgets everything and clears it.</summary>
    public void Dispose()
    {
        lock (_learning)
        {
            _known = [];
            foreach (var index in _indexes)
                index.Dispose();

            _indexes.Clear();
        }
    }

    /// <summary>
    /// Each index costs a pass over every text, so as many as there are environments would be a pass for each: one that is not larger
    /// than the new one is made one with it, which leaves few, and each form is indexed again only a few times.
    /// </summary>
    private void Publish(ImmutableArray<SecretForm> forms)
    {
        while (_indexes.Count > 0 && _indexes[^1].Forms.Length <= forms.Length)
        {
            forms = [.. _indexes[^1].Forms, .. forms];
            _indexes.RemoveAt(_indexes.Count - 1);
        }

        _indexes.Add(new FormIndex(forms));
        _known = [.. _indexes];
    }

    private static List<FormHit> Find(FormIndex[] known, ReadOnlySpan<byte> bytes)
    {
        var hits = new List<FormHit>();
        foreach (var index in known)
            hits.AddRange(index.Find(bytes));

        return hits;
    }

    private static string Masked(byte[] bytes, List<FormHit> hits)
    {
        var text = new StringBuilder();
        var copied = 0;
        foreach (var (start, end) in Merged(bytes, hits))
        {
            text.Append(Encoding.UTF8.GetString(bytes, copied, start - copied)).Append(Mask);
            copied = end;
        }

        return text.Append(Encoding.UTF8.GetString(bytes, copied, bytes.Length - copied)).ToString();
    }

    /// <summary>The stretches in order, those that touch made one, each widened to whole characters.</summary>
    private static List<(int Start, int End)> Merged(byte[] bytes, List<FormHit> hits)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var hit in hits.OrderBy(hit => hit.Start))
        {
            var (start, end) = (hit.Start, hit.End);
            while (start > 0 && IsInsideCharacter(bytes[start]))
                start--;
            while (end < bytes.Length && IsInsideCharacter(bytes[end]))
                end++;

            if (merged.Count > 0 && start <= merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, end));
            else
                merged.Add((start, end));
        }

        return merged;
    }

    private static bool IsInsideCharacter(byte value) => (value & ContinuationMask) == Continuation;
}
