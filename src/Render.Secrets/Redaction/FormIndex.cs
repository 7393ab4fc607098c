// SPDX-License-Identifier: MIT

using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Security.Cryptography;

namespace Render.Secrets.Redaction;

/// <summary>
/// Finds all forms of some secrets in one pass over a text. Each form is known by runs of eight bytes, close enough that every
/// stretch worth hiding holds one of them; a run that is met is followed in both directions as far as text and form agree.
/// It does not change once it is made, so that many may search while the redactor learns more.
/// What repeats itself, such as the indentation of a block, gives nothing away and does not make a stretch worth hiding.
/// </summary>
internal sealed class FormIndex : IDisposable
{
    private const int Run = 8;
    private const int WholeUpTo = 12;
    private const int LongEnough = 24;
    private const int SamePerForm = 4;
    private const int LongStretch = 4096;
    private const int FilterBitsPerRun = 16;
    private const int LeastFilterBits = 10;
    private const int MostFilterBits = 24;
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private readonly ImmutableArray<SecretForm> _forms;
    private readonly Dictionary<ulong, List<(int Form, int At)>> _runs = [];
    private readonly int _filterBits;
    private readonly ulong[] _filter;

    /// <summary>Indexes forms, which must not change any more.</summary>
    public FormIndex(ImmutableArray<SecretForm> forms)
    {
        _forms = forms;
        for (var id = 0; id < forms.Length; id++)
            AddRuns(id);

        _filterBits = Math.Clamp(BitOperations.Log2((uint)_runs.Count * FilterBitsPerRun) + 1, LeastFilterBits, MostFilterBits);
        _filter = new ulong[(1 << _filterBits) / 64];
        foreach (var run in _runs.Keys)
            _filter[Bit(run) / 64] |= 1UL << (Bit(run) % 64);
    }

    /// <summary>What it finds.</summary>
    public ImmutableArray<SecretForm> Forms => _forms;

    /// <summary>How much of a form has to show before it counts: all of a short one, half of a longer one, 24 bytes of any.</summary>
    public static int Threshold(int length) => length <= WholeUpTo ? length : Math.Clamp((length + 1) / 2, WholeUpTo, LongEnough);

    /// <summary>Every stretch that counts; stretches may overlap.</summary>
    public List<FormHit> Find(ReadOnlySpan<byte> text)
    {
        var hits = new List<FormHit>();
        var followed = new Dictionary<(int Form, int Offset), int>();
        var at = 0;
        while (at + Run <= text.Length)
        {
            var run = BinaryPrimitives.ReadUInt64LittleEndian(text[at..]);
            var next = at + 1;
            if (MayHold(run) && _runs.TryGetValue(run, out var places))
            {
                foreach (var place in places)
                {
                    if (Follow(text, at, place, followed) is not { } hit)
                        continue;

                    hits.Add(hit);

                    // Inside a long stretch every step would lead to another one; its end is soon enough.
                    if (hit.End - hit.Start > LongStretch)
                        next = Math.Max(next, hit.End - Run);
                }
            }

            at = next;
        }

        return hits;
    }

    /// <summary>Overwrites the forms, also those of an index that was made from this one.</summary>
    public void Dispose()
    {
        foreach (var form in _forms)
            CryptographicOperations.ZeroMemory(form.Bytes);
    }

    /// <summary>How far text and form agree around a run; null when that is too little or was followed from an earlier run.</summary>
    private FormHit? Follow(ReadOnlySpan<byte> text, int at, (int Form, int At) place, Dictionary<(int Form, int Offset), int> followed)
    {
        var key = (place.Form, at - place.At);
        if (followed.TryGetValue(key, out var until) && at < until)
            return null;

        var form = _forms[place.Form];
        var after = text[at..].CommonPrefixLength(form.Bytes.AsSpan(place.At));
        var before = CommonSuffix(text[..at], form.Bytes.AsSpan(0, place.At));
        followed[key] = at + after;
        return before + after >= form.Needed && Repetition.Without(text[(at - before)..(at + after)]) >= form.Content
            ? new FormHit(at - before, at + after, form.Secret)
            : null;
    }

    private static int CommonSuffix(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[^(length + 1)] == right[^(length + 1)])
            length++;

        return length;
    }

    private void AddRuns(int id)
    {
        var form = _forms[id].Bytes;
        var step = Threshold(form.Length) - Run + 1;
        for (var at = 0; at + Run <= form.Length; at += step)
        {
            var run = BinaryPrimitives.ReadUInt64LittleEndian(form.AsSpan(at));
            if (!_runs.TryGetValue(run, out var places))
            {
                places = [];
                _runs.Add(run, places);
            }

            // A form that repeats itself would be followed again and again from each of its repetitions.
            if (places.Count(place => place.Form == id) < SamePerForm)
                places.Add((id, at));
        }
    }

    private bool MayHold(ulong run)
    {
        var bit = Bit(run);
        return (_filter[bit / 64] & (1UL << (bit % 64))) != 0;
    }

    private int Bit(ulong run) => (int)(BitOperations.RotateLeft(run * Spread, _filterBits) & ((1UL << _filterBits) - 1));
}
