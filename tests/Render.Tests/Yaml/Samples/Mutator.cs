// SPDX-License-Identifier: MIT

using System.Text;

namespace Render.Tests.Yaml.Samples;

/// <summary>Breaks documents in ways that readers have fallen over: cuts, repeats, splices, special characters and raw bytes. Seeded.</summary>
internal sealed class Mutator(int seed, string[] tokens)
{
    private const int LongestDocument = 20_000;
    private readonly Random _random = new(seed);

    /// <summary>A broken document made of one or two samples.</summary>
    public byte[] Break(string[] samples)
    {
        var text = Encoding.UTF8.GetBytes(samples[_random.Next(samples.Length)]).ToList();
        for (var round = _random.Next(1, 8); round > 0 && text.Count < LongestDocument; round--)
            Mutate(text, samples);

        return [.. text];
    }

    private void Mutate(List<byte> text, string[] samples)
    {
        var at = _random.Next(text.Count + 1);
        var length = Math.Min(_random.Next(1, 40), text.Count - at);
        switch (_random.Next(9))
        {
            case 0:
                text.RemoveRange(at, length);
                break;
            case 1:
                text.InsertRange(_random.Next(text.Count + 1), text.GetRange(at, length));
                break;
            case 2:
                var part = text.GetRange(at, Math.Min(length, 12));
                for (var i = _random.Next(2, 300); i > 0; i--)
                    text.InsertRange(at, part);

                break;
            case 3:
                var other = Encoding.UTF8.GetBytes(samples[_random.Next(samples.Length)]);
                var from = _random.Next(other.Length);
                text.InsertRange(at, other.AsSpan(from..Math.Min(other.Length, from + _random.Next(1, 200))).ToArray());
                break;
            case 4:
                text.RemoveRange(at, text.Count - at);
                break;
            case 5 when at < text.Count:
                text[at] = (byte)_random.Next(256);
                break;
            default:
                text.InsertRange(at, Encoding.UTF8.GetBytes(tokens[_random.Next(tokens.Length)]));
                break;
        }
    }
}
