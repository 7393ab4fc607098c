// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Secrets.Programs;
using Render.Yaml;

namespace Render.Secrets.Sops;

/// <summary>Lets the program <c>sops</c> do the whole work. The document travels on its standard input.</summary>
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
                "--encrypt", "--age", string.Join(',', recipients), "--encrypted-regex", SopsTree.EncryptedKeys,
                "--input-type", "yaml", "--output-type", "yaml", "/dev/stdin",
            ];
            var result = await host.RunAsync(Name, arguments, input, cancellationToken);
            if (!result.Succeeded)
                return StageResult.Fail<SopsDocument>(ProgramErrors.Failed(Name, result, message: null));

            return SopsFile.Read(result.Output) is null
                ? StageResult.Fail<SopsDocument>(ProgramErrors.Nonsense(Name))
                : StageResult.Of(new SopsDocument(result.Output));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(input);
        }
    }
}
