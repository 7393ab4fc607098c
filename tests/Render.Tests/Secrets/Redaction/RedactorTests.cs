// SPDX-License-Identifier: MIT

using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Secrets.Redaction;
using Render.Testing;
using Render.Testing.Secrets;
using Render.Yaml;

namespace Render.Tests.Secrets.Redaction;

public sealed class RedactorTests
{
    private const string Secret = "s3cr3t/Value+9 \"q\"";

    [Fact]
    public void Text_without_a_secret_is_the_same_text()
    {
        using var redactor = Knowing(Secret);
        const string text = "out: error RND2001: nothing to hide, s3cr3t is too short a part – really";

        redactor.Redact(text).Text.ShouldBe(text);
        redactor.Holds(Encoding.UTF8.GetBytes(text)).ShouldBeFalse();
    }

    [Fact]
    public void A_redactor_that_knows_nothing_masks_nothing() => new Redactor().Redact(Secret).Text.ShouldBe(Secret);

    [Theory]
    [InlineData("before {0} after")]
    [InlineData("{0}")]
    [InlineData("{0}{0}")]
    [InlineData("–{0}–")]
    public void The_secret_is_masked_and_what_surrounds_it_stays(string frame)
    {
        using var redactor = Knowing(Secret);

        var masked = redactor.Redact(frame.Replace("{0}", Secret, StringComparison.Ordinal)).Text;

        masked.ShouldBe(frame.Replace("{0}{0}", "{0}", StringComparison.Ordinal).Replace("{0}", "…", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("key: AGE-SECRET-KEY-1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQS3NQ9U7 # mine", "key: … # mine")]
    [InlineData("age-secret-key-pq-1qyqszqgpqyqszqgpqyqszqgpqyqszqgp", "…")]
    [InlineData("-----BEGIN EC PRIVATE KEY-----\n  MHcCAQEEIBKx0yKJ8d5QTQ5rkM\n  Vm2kM=\n  -----END EC PRIVATE KEY-----", "-----BEGIN EC PRIVATE KEY-----…\n  -----END EC PRIVATE KEY-----")]
    [InlineData("\"-----BEGIN PRIVATE KEY-----\\nMHcCAQEEIBKx0yKJ8d5QTQ5rkM\\n-----END PRIVATE KEY-----\\n\"", "\"-----BEGIN PRIVATE KEY-----…\\n-----END PRIVATE KEY-----\\n\"")]
    [InlineData("-----BEGIN PRIVATE KEY----- has no place here", "-----BEGIN PRIVATE KEY----- has no place here")]
    [InlineData("A key begins with AGE-SECRET-KEY-1.", "A key begins with AGE-SECRET-KEY-1.")]
    public void A_private_key_is_masked_without_having_been_resolved(string text, string masked) => new Redactor().Redact(text).Text.ShouldBe(masked);

    [Fact]
    public void Every_form_that_common_writers_give_a_hostile_secret_is_found()
    {
        var random = new Random(6);
        for (var i = 0; i < TestScale.Count(quick: 60, full: 1000); i++)
        {
            var secret = HostileSecret.Next(random);
            using var redactor = Knowing(secret);
            foreach (var (name, form) in CommonForms(secret, random))
            {
                redactor.Holds(Encoding.UTF8.GetBytes("x: " + form + " y")).ShouldBeTrue($"case {i}, {name}");
                redactor.Redact("x: " + form + " y").Text.ShouldNotContain(form, Case.Sensitive, $"case {i}, {name}");
            }
        }
    }

    [Fact]
    public void Long_parts_are_found_and_nothing_of_them_stays()
    {
        var random = new Random(7);
        for (var i = 0; i < TestScale.Count(quick: 200, full: 2000); i++)
        {
            var secret = Convert.ToHexString(Bytes(random, random.Next(12, 60)));
            using var redactor = Knowing(secret);
            var length = random.Next(FormIndex.Threshold(secret.Length), secret.Length + 1);
            var part = secret.Substring(random.Next(secret.Length - length + 1), length);

            redactor.Redact("[" + part + "]").Text.ShouldBe("[…]", $"case {i}");
        }
    }

    [Theory]
    [InlineData("% - @\nr=yp---")]
    [InlineData("s:*** 1e3\n-,!;")]
    [InlineData("x                              y")]
    [InlineData("-----BEGIN SOMETHING-----\nMIIEvQIBADANBgkqhkiG9w0B\n-----END SOMETHING-----\n")]
    public void Indentation_gives_no_secret_away(string secret)
    {
        using var redactor = Knowing(secret);
        var text = "a:\n" + string.Concat(Enumerable.Range(1, 20).Select(depth => new string(' ', depth * 2) + "entry: 3\n"));
        var bytes = Encoding.UTF8.GetBytes(text);

        redactor.Redact(text).Text.ShouldBe(text);
        redactor.Holds(Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes))).ShouldBeFalse();
        redactor.Holds(Encoding.ASCII.GetBytes(Convert.ToHexString(bytes))).ShouldBeFalse();
        redactor.Redact(text + secret).Text.ShouldNotContain(secret);
    }

    [Theory]
    [InlineData("aaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abcdabcdabcdabcdabcdabcdabcd")]
    public void A_secret_that_repeats_itself_is_found(string secret)
    {
        using var redactor = Knowing(secret);

        redactor.Redact("[" + secret + "]").Text.ShouldBe("[…]");
        redactor.Redact("[" + Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=') + "]").Text.ShouldNotContain("YWFhYWFh");
    }

    [Fact]
    public void A_secret_of_several_lines_is_found_line_by_line()
    {
        var random = new Random(8);
        var lines = Enumerable.Range(0, 12).Select(_ => Convert.ToBase64String(Bytes(random, 48))).ToArray();
        using var redactor = Knowing("-----BEGIN KEY-----\n" + string.Join('\n', lines) + "\n-----END KEY-----\n");

        foreach (var line in lines)
            redactor.Redact("key:    " + line + " # indented").Text.Replace(" ", string.Empty, StringComparison.Ordinal).ShouldBe("key:…#indented");
    }

    [Fact]
    public void Base64_that_is_broken_into_lines_is_found()
    {
        var random = new Random(9);
        var secret = Convert.ToHexString(Bytes(random, 100));
        using var redactor = Knowing(secret);
        var wrapped = Convert.ToBase64String(Encoding.UTF8.GetBytes("user: " + secret + "\n"), Base64FormattingOptions.InsertLineBreaks);

        redactor.FindIn(Encoding.UTF8.GetBytes(wrapped)).ShouldHaveSingleItem();
        wrapped.Split("\r\n").ShouldAllBe(line => line.Length < 24 || redactor.Holds(Encoding.UTF8.GetBytes(line)));
    }

    [Fact]
    public void Many_secrets_are_told_apart_and_learnt_while_others_ask()
    {
        using var redactor = new Redactor();
        var random = new Random(10);
        var secrets = Enumerable.Range(0, 200).Select(i => (SecretTestValues.Env($"S{i:D3}"), Convert.ToHexString(Bytes(random, 12)))).ToArray();
        Parallel.ForEach(secrets, secret =>
        {
            using var values = SecretTestValues.Resolved(secret);
            redactor.Learn(values, []);
            redactor.Holds(Encoding.UTF8.GetBytes("= " + secret.Item2)).ShouldBeTrue();
        });

        foreach (var (reference, value) in secrets)
            redactor.FindIn(Encoding.UTF8.GetBytes("= " + value)).ShouldBe([reference]);
    }

    [Fact]
    public void What_is_short_or_public_cannot_be_masked_and_is_not_tried()
    {
        using var redactor = new Redactor();
        using var values = SecretTestValues.Resolved((SecretTestValues.Env("A"), "admin"), (SecretTestValues.Env("B"), "dex.example.com"));
        redactor.Learn(values, ["https://dex.example.com"]);

        redactor.Redact("admin at https://dex.example.com").Text.ShouldBe("admin at https://dex.example.com");
    }

    [Fact]
    public void A_large_secret_that_repeats_itself_is_found_in_good_time()
    {
        var secret = string.Concat(Enumerable.Repeat("abcdefgh", 60_000));
        using var redactor = Knowing(secret);

        redactor.Redact("[" + secret + secret + "]").Text.ShouldBe("[…]");
    }

    [Fact]
    public void The_guard_names_file_and_reference_and_not_the_value()
    {
        using var redactor = Knowing(Secret);

        var found = new CommitGuard(redactor).Check("out/prod/x.yaml", Encoding.UTF8.GetBytes("a: " + Convert.ToBase64String(Encoding.UTF8.GetBytes("x" + Secret))));

        var diagnostic = found.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("RND6030");
        diagnostic.Span.Path.ShouldBe("out/prod/x.yaml");
        diagnostic.Message.ShouldContain("env SECRET");
        diagnostic.Message.ShouldNotContain(Secret);
    }

    [Fact]
    public void What_each_of_many_environments_adds_is_found_and_named()
    {
        using var redactor = new Redactor();
        var random = new Random(12);
        var secrets = Enumerable.Range(0, 60).Select(_ => Convert.ToHexString(Bytes(random, 10))).ToList();
        for (var i = 0; i < secrets.Count; i++)
        {
            Learn(redactor, $"SECRET_{i:00}", secrets[i]);
            for (var known = 0; known <= i; known++)
                redactor.FindIn(Encoding.UTF8.GetBytes($"x{secrets[known]}y")).ShouldHaveSingleItem().ToString().ShouldContain($"SECRET_{known:00}");
        }
    }

    [Fact]
    public void Environments_without_values_do_not_make_a_search_longer()
    {
        using var redactor = Knowing(Secret);
        var text = Encoding.UTF8.GetBytes("no secret in here");
        var before = AllocatedBy(() => redactor.Holds(text));
        using var none = SecretTestValues.Resolved();
        for (var i = 0; i < 1000; i++)
            redactor.Learn(none, []);

        AllocatedBy(() => redactor.Holds(text)).ShouldBe(before);
    }

    private static long AllocatedBy(Func<bool> search)
    {
        search();
        var before = GC.GetAllocatedBytesForCurrentThread();
        search();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Redactor Knowing(string secret)
    {
        var redactor = new Redactor();
        Learn(redactor, "SECRET", secret);
        return redactor;
    }

    private static void Learn(Redactor redactor, string name, string secret)
    {
        using var values = SecretTestValues.Resolved((SecretTestValues.Env(name), secret));
        redactor.Learn(values, []);
    }

    /// <summary>Forms made by others than the code under test.</summary>
    private static IEnumerable<(string Name, string Form)> CommonForms(string secret, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        yield return ("plain", secret);
        yield return ("base64", Convert.ToBase64String(bytes));
        yield return ("base64 inside", Convert.ToBase64String([.. Bytes(random, random.Next(1, 7)), .. bytes, .. Bytes(random, random.Next(1, 7))]));
        yield return ("base64url", Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_').TrimEnd('='));
        yield return ("base64 twice", Convert.ToBase64String(Encoding.UTF8.GetBytes(Convert.ToBase64String(bytes))));
        yield return ("hex", Convert.ToHexStringLower(bytes));
        yield return ("HEX", Convert.ToHexString(bytes));
        yield return ("url", Uri.EscapeDataString(secret));
        yield return ("form", WebUtility.UrlEncode(secret));
        yield return ("html", WebUtility.HtmlEncode(secret));
        yield return ("html of encoder", HtmlEncoder.Default.Encode(secret));
        yield return ("json", Inner(JsonSerializer.Serialize(secret)));
        yield return ("json relaxed", Inner(JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(), 0));
        yield return ("json of ours", Inner(JsonTreeWriter.Write(new StringNode(secret)).TrimEnd('\n')));
        yield return ("yaml of ours", YamlWriter.Write(new MapNode([new MapEntry("k", new StringNode(secret))]))[3..].TrimEnd('\n'));
        yield return ("base64 of json", Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(secret)));
        yield return ("base64 of yaml", Convert.ToBase64String(Encoding.UTF8.GetBytes(YamlWriter.Write(new StringNode(secret)))));
        yield return ("json of base64", Inner(JsonSerializer.Serialize(Convert.ToBase64String(bytes))));
        yield return ("url of base64", Uri.EscapeDataString(Convert.ToBase64String(bytes)));
        yield return ("shell", "'" + secret.Replace("'", "'\\''", StringComparison.Ordinal) + "'");
    }

    private static string Inner(string quoted, int quotes = 1) => quoted[quotes..^quotes];

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
