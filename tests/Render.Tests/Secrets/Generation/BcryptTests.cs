// SPDX-License-Identifier: MIT

using System.Diagnostics;
using System.Text;
using Render.Core.Secrets;
using Render.Secrets;
using Render.Secrets.Generation;
using Render.Testing;

namespace Render.Tests.Secrets.Generation;

public sealed class BcryptTests
{
    [Fact]
    public void A_hash_has_its_shape_and_a_salt_of_its_own()
    {
        using var password = SecretText.From("correct horse battery");
        using var one = Bcrypt.Hash(password, 4, new SystemEntropy());
        using var two = Bcrypt.Hash(password, 4, new SystemEntropy());

        SecretTestValues.TextOf(one).ShouldMatch(@"^\$2a\$04\$[./A-Za-z0-9]{53}$");
        SecretTestValues.TextOf(one).ShouldNotBe(SecretTestValues.TextOf(two));
    }

    [Fact]
    public void What_would_not_count_is_refused()
    {
        using var password = SecretText.From(new string('x', 73));

        Should.Throw<ArgumentOutOfRangeException>(() => Bcrypt.Hash(password, 4, new SystemEntropy()));
    }

    /// <summary>The vectors that the first implementations published; salts are given as their letters.</summary>
    [Theory]
    [InlineData("U*U", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW")]
    [InlineData("", "$2a$06$DCq7YPn5Rq63x1Lad4cll.TV4S6ytwfsfvkgY8jIucDrjc8deX1s.")]
    [InlineData("a", "$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe")]
    [InlineData("abc", "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i")]
    public void Known_hashes_are_met(string password, string hash) => HashLike(password, hash).ShouldBe(hash);

    [ToolFact("perl")]
    public void The_system_agrees()
    {
        // The C library of most Linux systems knows bcrypt; where it does not, it gives nothing.
        var random = new Random(12);
        for (var i = 0; i < TestScale.Count(quick: 5, full: 50); i++)
        {
            var password = string.Concat(Enumerable.Range(0, random.Next(72)).Select(_ => (char)random.Next('!', '~')));
            var salt = new byte[16];
            random.NextBytes(salt);
            var ours = Bcrypt.Hash(Encoding.ASCII.GetBytes(password), salt, 4);
            var theirs = Perl("print crypt($ARGV[0], $ARGV[1])", password, ours[..29]);
            if (theirs.StartsWith("$2a$", StringComparison.Ordinal))
                ours.ShouldBe(theirs);
        }
    }

    private static string HashLike(string password, string hash) => Bcrypt.Hash(Encoding.ASCII.GetBytes(password), Decode(hash[7..29]), int.Parse(hash[4..6], null));

    private static byte[] Decode(string letters)
    {
        const string alphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        var bits = string.Concat(letters.Select(c => Convert.ToString(alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(6, '0')));
        return [.. Enumerable.Range(0, 16).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    private static string Perl(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("perl", ["-e", .. arguments]) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException();
        return process.StandardOutput.ReadToEnd();
    }
}
