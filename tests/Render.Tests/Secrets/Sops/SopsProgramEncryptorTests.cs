// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Secrets.Sops;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Tests.Secrets.Sops;

/// <summary>What comes back from the program <c>sops</c> is taken only when it is what was asked for.</summary>
public sealed class SopsProgramEncryptorTests : IDisposable
{
    private const string Recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    private const string Answer = $"""
        apiVersion: v1
        data:
            empty: ""
            token: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]
        metadata:
            name: dex
        sops:
            kms: []
            age:
                - enc: |
                    -----BEGIN AGE ENCRYPTED FILE-----
                    AAAA
                    -----END AGE ENCRYPTED FILE-----
                  recipient: {Recipient}
            encrypted_regex: ^(data|stringData)$
            lastmodified: "2026-11-22T14:58:55Z"
            mac: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]
            version: 3.13.2
        """;

    private readonly FakePrograms _programs = new();

    public void Dispose() => _programs.Dispose();

    [ToolFact("sh")]
    public async Task What_was_asked_for_is_taken() => (await EncryptAsync(Answer)).Diagnostics.ShouldBeEmpty();

    [ToolTheory("sh")]
    [InlineData("    version: 3", "    pgp:\n        - fp: ABCD\n    version: 3", "it has a field 'pgp' in its metadata")]
    [InlineData("    kms: []", "    hc_vault:\n        - vault_address: x", "it has a field 'hc_vault' in its metadata")]
    [InlineData("    kms: []", "    mac_only_encrypted: true", "it has a field 'mac_only_encrypted' in its metadata")]
    [InlineData("    kms: []", "    shamir_threshold: 2", "it has a field 'shamir_threshold' in its metadata")]
    [InlineData("    kms: []", "    hunter2: 2", "it has a field in its metadata that Render does not know")]
    [InlineData("^(data|stringData)$", "^data$", "it does not encrypt what Render asks for")]
    [InlineData("    encrypted_regex: ^(data|stringData)$", "    unencrypted_suffix: _x", "it has a field 'unencrypted_suffix' in its metadata")]
    [InlineData("    encrypted_regex: ^(data|stringData)$", "    kms: []", "it does not encrypt what Render asks for", "    kms: []\n")]
    [InlineData("recipient: age1", "recipient: age2", "it is not encrypted for exactly the recipients")]
    [InlineData("    age:\n", "    age:\n        - {enc: x, recipient: age1other}\n", "it is not encrypted for exactly the recipients")]
    [InlineData("name: dex", "name: dax", "its clear part is not what was to be sealed")]
    [InlineData("apiVersion: v1", "apiVersion: v1\nextra: hunter2", "its clear part is not what was to be sealed")]
    [InlineData("token: ENC[", "other: ENC[", "the keys below 'data' are not those that were to be sealed")]
    [InlineData("token: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]", "token: hunter2", "a value below 'data' is not encrypted")]
    [InlineData("empty: \"\"", "empty: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]", "a value below 'data' is not encrypted")]
    [InlineData("    mac: ENC[", "    mac: NONE[", "it has no MAC")]
    public async Task Anything_else_is_refused_with_what_differs(string found, string instead, string told, string without = "no such text")
    {
        Answer.ShouldContain(found);

        var finding = (await EncryptAsync(Answer.Replace(without, string.Empty, StringComparison.Ordinal).Replace(found, instead, StringComparison.Ordinal))).Diagnostics.ShouldHaveSingleItem();

        finding.Code.ShouldBe("RND6045");
        finding.Message.ShouldBe($"The program 'sops' sealed something else than it was asked to: {told}.");
        (finding.Message + finding.Hint).ShouldNotContain("hunter2");
    }

    [ToolFact("sh")]
    public async Task It_sees_no_variable_that_it_does_not_need_and_no_configuration()
    {
        _programs.With("sops", $"env > '{_programs.Repository.Combine("seen")}'; cat > /dev/null; cat <<'END'\n{Answer}\nEND");

        await new SopsProgramEncryptor(_programs.Host(("SOPS_PGP_FP", "F"), ("SOPS_CONFIG", "x"), ("sops_vault_uris", "x"), ("TOKEN", "hunter2"), ("HOME", "/nowhere")))
            .EncryptAsync(Clear, [Recipient], default);

        var seen = await File.ReadAllLinesAsync(_programs.Repository.Combine("seen"));
        seen.ShouldContain("HOME=/nowhere");
        seen.Select(line => line.Split('=')[0]).ShouldNotContain(name => name.StartsWith("SOPS_", StringComparison.OrdinalIgnoreCase) || name == "TOKEN");
        _programs.Calls.ShouldHaveSingleItem().ShouldStartWith("--config /dev/null ");
    }

    private static MapNode Clear => Map(
        ("apiVersion", new StringNode("v1")),
        ("data", Map(("token", new StringNode("dG9rZW4=")), ("empty", new StringNode(string.Empty)))),
        ("metadata", Map(("name", new StringNode("dex")))));

    private Task<StageResult<SopsDocument>> EncryptAsync(string answer)
    {
        _programs.With("sops", $"cat > /dev/null; cat <<'END'\n{answer}\nEND");
        return new SopsProgramEncryptor(_programs.Host()).EncryptAsync(Clear, [Recipient], default);
    }

    private static MapNode Map(params (string Key, Node Value)[] entries) => new([.. entries.Select(e => new MapEntry(e.Key, e.Value))]);
}
