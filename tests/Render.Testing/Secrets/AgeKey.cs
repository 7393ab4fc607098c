// SPDX-License-Identifier: MIT

using System.Diagnostics;

namespace Render.Testing.Secrets;

/// <summary>A key pair made by the real <c>age-keygen</c>, in a folder of its own.</summary>
public sealed class AgeKey : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Makes the pair.</summary>
    public AgeKey()
    {
        Path = _folder.Combine("key.txt");
        Run("age-keygen", ["-o", Path], []);
        Recipient = System.Text.Encoding.ASCII.GetString(Run("age-keygen", ["-y", Path], [])).Trim();
    }

    /// <summary>The private key's file.</summary>
    public string Path { get; }

    /// <summary>The public key.</summary>
    public string Recipient { get; }

    /// <summary>What an armored file holds.</summary>
    public byte[] Decrypt(string armored) => Run("age", ["--decrypt", "--identity", Path], System.Text.Encoding.ASCII.GetBytes(armored));

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static byte[] Run(string program, string[] arguments, byte[] input)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException(program);
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException(process.StandardError.ReadToEnd());
    }
}
