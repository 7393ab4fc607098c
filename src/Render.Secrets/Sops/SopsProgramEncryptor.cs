// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Secrets.Programs;
using Render.Yaml;

namespace Render.Secrets.Sops;

/// <summary>
/// Lets the program <c>sops</c> do the whole work. The document travels on its standard input. The recipients are those of the spec,
/// which the policy was held against: neither variables nor a <c>.sops.yaml</c> count, and what comes back is checked.
/// </summary>
/// <param name="host">Starts it.</param>
public sealed class SopsProgramEncryptor(ProgramHost host) : ISopsEncryptor
{
    private const string Name = "sops";

    /// <inheritdoc/>
    public async Task<StageResult<SopsDocument>> EncryptAsync(MapNode clear, ImmutableArray<string> recipients, CancellationToken cancellationToken)
    {
        var wrong = recipients.Where(recipient => !AgeRecipient.IsValid(recipient)).Select(recipient => ProgramErrors.NotARecipient(recipient)).ToImmutableArray();
        if (!wrong.IsEmpty)
            return StageResult.Fail<SopsDocument>(wrong);

        var input = Encoding.UTF8.GetBytes(YamlWriter.Write(clear));
        try
        {
            string[] arguments =
            [
                .. SopsConfig.None, "--encrypt", "--age", string.Join(',', recipients), "--encrypted-regex", SopsTree.EncryptedKeys,
                "--input-type", "yaml", "--output-type", "yaml", "/dev/stdin",
            ];
            var result = await host.ForSealing().RunAsync(Name, arguments, input, cancellationToken);
            if (!result.Succeeded)
                return StageResult.Fail<SopsDocument>(ProgramErrors.Failed(Name, result, message: null));

            return Fault(input, result.Output, recipients) is { } fault
                ? StageResult.Fail<SopsDocument>(fault)
                : StageResult.Of(new SopsDocument(result.Output));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(input);
        }
    }

    private static Diagnostic? Fault(ReadOnlyMemory<byte> input, ReadOnlyMemory<byte> output, ImmutableArray<string> recipients)
    {
        if (SopsFile.Root(output) is not { } answer || answer[SopsFormat.Metadata] is not MapNode metadata)
            return ProgramErrors.Nonsense(Name);

        // Read back: an embedded document is a tree on the way in, and text on both ways out.
        return SopsAnswer.FaultOf(SopsFile.Root(input) ?? MapNode.Empty, answer, metadata, recipients) is { } what ? ProgramErrors.SealedOtherwise(Name, what) : null;
    }
}
