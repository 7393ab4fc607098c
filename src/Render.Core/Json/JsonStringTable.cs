// SPDX-License-Identifier: MIT

using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Render.Core.Json;

/// <summary>
/// Gives short texts that come again and again (keys, kinds, small numbers) one string each. A table of fixed size in which a newcomer
/// takes the place of whoever stood there: it can neither grow nor be attacked with colliding keys. Lives for one document.
/// </summary>
internal sealed class JsonStringTable
{
    private const int MaxLength = 40;
    private const int MinSlots = 64;
    private const int MaxSlots = 4096;
    private const int BytesPerSlot = 16;
    private const uint Multiplier = 0x9E3779B1;
    private readonly string?[] _slots;

    public JsonStringTable(int textLength) =>
        _slots = new string?[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(textLength / BytesPerSlot, MinSlots, MaxSlots))];

    /// <summary>The string of some valid UTF-8 without escapes.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxLength)
            return Encoding.UTF8.GetString(utf8);

        ref var slot = ref _slots[Hash(utf8) & (uint)(_slots.Length - 1)];
        if (slot is not null && Ascii.Equals(utf8, slot))
            return slot;

        return slot = Encoding.UTF8.GetString(utf8);
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = (uint)bytes.Length;
        while (bytes.Length >= sizeof(uint))
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes)) * Multiplier, 13);
            bytes = bytes[sizeof(uint)..];
        }

        foreach (var value in bytes)
            hash = (hash ^ value) * Multiplier;

        return hash ^ (hash >> 15);
    }
}
