// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.IO.Processes;
using Render.Secrets.Redaction;

namespace Render.Secrets.Programs;

/// <summary>The program <c>age</c>, which encrypts for a public key.</summary>
/// <param name="host">Starts it.</param>
public sealed class AgeProgram(ProgramHost host)
{
    private const string Name = "age";
    private const string Begin = "-----BEGIN AGE ENCRYPTED FILE-----\n";
    private const string End = "-----END AGE ENCRYPTED FILE-----\n";

    /// <summary>Encrypts a data key for a recipient. The key travels on the standard input alone.</summary>
    public async Task<StageResult<AgeEnvelope>> EncryptAsync(string recipient, ReadOnlyMemory<byte> key, CancellationToken cancellationToken)
    {
        if (!AgeRecipient.IsValid(recipient))
            return StageResult.Fail<AgeEnvelope>(ProgramErrors.NotARecipient(recipient));

        var result = await host.ForSealing().RunAsync(Name, ["--encrypt", "--armor", "--recipient", recipient], key, cancellationToken);
        if (!result.Succeeded)
            return StageResult.Fail<AgeEnvelope>(Failure(result, key));

        var armored = Encoding.ASCII.GetString(result.Output).ReplaceLineEndings("\n");
        return armored.StartsWith(Begin, StringComparison.Ordinal) && armored.EndsWith(End, StringComparison.Ordinal)
            ? StageResult.Of(new AgeEnvelope(armored))
            : StageResult.Fail<AgeEnvelope>(ProgramErrors.Nonsense(Name));
    }

    private Diagnostic Failure(ProcessResult result, ReadOnlyMemory<byte> key)
    {
        // The program knows one secret that the run's redactor does not: the data key it was given.
        var text = host.Redactor.Redact(result.Error).Text;
        using var forms = new FormIndex([.. SecretForms.Of(key.Span).Select(form => new SecretForm(form, 0))]);
        return ProgramErrors.Failed(Name, result, forms.Find(Encoding.UTF8.GetBytes(text)).Count == 0 ? text : null);
    }
}
