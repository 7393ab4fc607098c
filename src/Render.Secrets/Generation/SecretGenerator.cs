// SPDX-License-Identifier: MIT

using Render.Core.Secrets;

namespace Render.Secrets.Generation;

/// <summary>Draws secrets. Rendering never does: a value is drawn once, by a person, and kept in a file.</summary>
/// <param name="entropy">Random bytes.</param>
public sealed class SecretGenerator(IEntropy entropy)
{
    private const int ByteValues = 256;

    /// <summary>A new secret; every text of the recipe is equally likely.</summary>
    /// <exception cref="ArgumentException">The recipe has a <see cref="SecretRecipe.Problem"/>.</exception>
    public SecretText Draw(SecretRecipe recipe)
    {
        if (recipe.Problem is { } problem)
            throw new ArgumentException(problem, nameof(recipe));

        // Bytes above the last whole multiple of the alphabet would favour its first characters.
        var limit = ByteValues - (ByteValues % recipe.Alphabet.Length);
        var secret = new byte[recipe.Length];
        Span<byte> one = stackalloc byte[1];
        for (var i = 0; i < secret.Length;)
        {
            entropy.Fill(one);
            if (one[0] < limit)
                secret[i++] = (byte)recipe.Alphabet[one[0] % recipe.Alphabet.Length];
        }

        return SecretText.Take(secret);
    }
}
