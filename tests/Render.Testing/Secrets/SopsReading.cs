// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml;

namespace Render.Testing.Secrets;

/// <summary>
/// Decrypts a sops file by the rules of the format, written from them and not from the writer: the data key by <c>age</c>, every
/// value by AES-GCM bound to its path, and the MAC over the clear values in the order of the file.
/// </summary>
public static class SopsReading
{
    private static readonly Regex Value = new(
        @"^ENC\[AES256_GCM,data:(?<data>[A-Za-z0-9+/=]+),iv:(?<iv>[A-Za-z0-9+/=]+),tag:(?<tag>[A-Za-z0-9+/=]+),type:(?<type>str|int|float|bool|bytes)\]$",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5));

    /// <summary>The clear document without its metadata.</summary>
    /// <exception cref="CryptographicException">Something was tampered with.</exception>
    public static MapNode Decrypt(ReadOnlyMemory<byte> file, AgeKey identity)
    {
        var read = YamlReader.Read(new SourceText("sealed.yaml", Encoding.UTF8.GetString(file.Span)), DocumentBudget.Source);
        read.Diagnostics.ShouldBeEmpty();
        var root = (MapNode)read.Value.ShouldNotBeNull().Documents.Single();
        root.Entries[^1].Key.ShouldBe("sops");
        var sops = (MapNode)root.Entries[^1].Value;
        var envelope = ((ListNode)Some(sops["age"])).Items.Cast<MapNode>().Single(item => Text(item["recipient"]) == identity.Recipient);
        var key = identity.Decrypt(Text(envelope["enc"]));
        key.Length.ShouldBe(32);

        using var hash = SHA512.Create();
        using var plain = new MemoryStream();
        var pattern = sops["encrypted_regex"] is { } regex ? Text(regex) : "(?<!" + Text(sops["unencrypted_suffix"]) + ")$";
        var encrypted = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(5));
        var clear = (MapNode)Walk(new MapNode([.. root.Entries.Where(e => e.Key != "sops")]), [], encrypted, key, plain);
        var modified = Text(sops["lastmodified"]);
        DateTimeOffset.ParseExact(modified, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture).Year.ShouldBeGreaterThan(2000);
        var mac = Open(Text(sops["mac"]), modified, key);
        if (Encoding.ASCII.GetString(mac.Plain) != Convert.ToHexString(hash.ComputeHash(plain.ToArray())))
            throw new CryptographicException("The MAC does not match.");

        return clear;
    }

    private static Node Walk(Node node, string[] path, Regex encrypted, byte[] key, MemoryStream plain)
    {
        switch (node)
        {
            case MapNode map:
                return new MapNode([.. map.Entries.Select(e => new MapEntry(e.Key, Walk(e.Value, [.. path, e.Key], encrypted, key, plain)))]);
            case ListNode list:
                return new ListNode([.. list.Items.Select(item => Walk(item, path, encrypted, key, plain))]);
            case StringNode text when path.Any(k => encrypted.IsMatch(k)) && text.Value.Length > 0:
                var (bytes, type) = Open(text.Value, string.Concat(path.Select(k => k + ":")), key);
                plain.Write(bytes);
                return Typed(Encoding.UTF8.GetString(bytes), type);
            default:
                plain.Write(Encoding.UTF8.GetBytes(ClearBytes(node)));
                return node;
        }
    }

    private static (byte[] Plain, string Type) Open(string value, string associated, byte[] key)
    {
        var match = Value.Match(value);
        match.Success.ShouldBeTrue(value);
        var (data, iv, tag) = (Bytes(match, "data"), Bytes(match, "iv"), Bytes(match, "tag"));
        return (AnyNonceGcm.Decrypt(key, iv, data, tag, Encoding.UTF8.GetBytes(associated)), match.Groups["type"].Value);
    }

    private static byte[] Bytes(Match match, string group) => Convert.FromBase64String(match.Groups[group].Value);

    private static Node Typed(string text, string type) => type switch
    {
        "str" => new StringNode(text),
        "bool" => new BooleanNode(text == "True"),
        _ => ExactNumber.TryParse(text, out var number) ? new NumberNode(number) : throw new CryptographicException(text),
    };

    private static string ClearBytes(Node node) => node switch
    {
        NullNode => string.Empty,
        StringNode text => text.Value,
        BooleanNode { Value: true } => "True",
        BooleanNode => "False",
        NumberNode { Value: var number } => number.TryGetInt64(out var whole) && !number.Lexeme.Contains('.', StringComparison.Ordinal)
            ? whole.ToString(CultureInfo.InvariantCulture)
            : ((decimal)double.Parse(number.Lexeme, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture),
        _ => throw new CryptographicException(node.Describe()),
    };

    private static string Text(Node? node) => ((StringNode)Some(node)).Value;

    private static Node Some(Node? node) => node ?? throw new CryptographicException("Something is missing.");
}
