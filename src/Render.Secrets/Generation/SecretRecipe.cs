// SPDX-License-Identifier: MIT

namespace Render.Secrets.Generation;

/// <summary>How a random secret is made.</summary>
/// <param name="Length">Number of characters, 16 to 1024.</param>
/// <param name="Alphabet">The characters to draw from, each once.</param>
public sealed record SecretRecipe(int Length, string Alphabet)
{
    /// <summary>Letters and digits: nothing that any format would have to escape.</summary>
    public const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private const int Shortest = 16;
    private const int Longest = 1024;
    private const int LeastBits = 80;

    /// <summary>32 letters and digits: 190 bits.</summary>
    public static SecretRecipe Default { get; } = new(32, LettersAndDigits);

    /// <summary>What is wrong with the recipe; null when nothing is.</summary>
    public string? Problem => this switch
    {
        { Length: < Shortest or > Longest } => "the length has to be 16 to 1024",
        _ when Alphabet.Distinct().Count() != Alphabet.Length => "the alphabet holds a character twice",
        _ when Alphabet.Any(c => c is < '!' or > '~') => "the alphabet may hold visible ASCII characters only",
        _ when Alphabet.Length < 2 || Length * Math.Log2(Alphabet.Length) < LeastBits => "so few characters of so small an alphabet could be guessed",
        _ => null,
    };
}
