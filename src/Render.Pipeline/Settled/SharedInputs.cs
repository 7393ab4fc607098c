// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Paths;
using Render.IO.Inputs;
using Render.Pipeline.Policies;

namespace Render.Pipeline.Settled;

/// <summary>
/// One digest of all that any environment may depend on besides its own specs: every file of the templates and schemas, the policy, the
/// build of the tool, and the day, which decides about certificates and exceptions that end.
/// </summary>
/// <param name="inputs">The repository.</param>
public sealed class SharedInputs(IInputTree inputs)
{
    private static readonly RepoPath[] Folders = [RepoPath.Of("schemas"), RepoPath.Of("templates")];

    /// <summary>True for what <see cref="DigestAsync"/> covers.</summary>
    public static bool Cover(RepoPath path) => Folders.Any(path.IsWithin);

    /// <summary>The digest.</summary>
    /// <param name="build">Names the build of the tool.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Digest> DigestAsync(string build, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var text = new StringBuilder().Append(build).Append('\n').Append(now.UtcDateTime.Date.Ticks).Append('\n');
        await AppendFileAsync(text, PolicyReader.File, cancellationToken);
        foreach (var folder in Folders)
            await AppendAsync(text, folder, cancellationToken);

        return Digest.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private async ValueTask AppendFileAsync(StringBuilder text, RepoPath path, CancellationToken cancellationToken)
    {
        var read = await inputs.ReadAsync(path, DocumentBudget.Source.MaxBytes, new ReadRecorder(), cancellationToken);
        text.Append(path.Value).Append(' ').Append(read.Outcome).Append(' ').Append(Digest.Of(read.Bytes.Span).Hex).Append('\n');
    }

    private async ValueTask AppendAsync(StringBuilder text, RepoPath folder, CancellationToken cancellationToken)
    {
        foreach (var name in await inputs.ListFilesAsync(folder, new ReadRecorder(), cancellationToken))
            await AppendFileAsync(text, folder.Join(name), cancellationToken);

        foreach (var name in await inputs.ListFoldersAsync(folder, new ReadRecorder(), cancellationToken))
        {
            text.Append(folder.Join(name).Value).Append("/\n");
            await AppendAsync(text, folder.Join(name), cancellationToken);
        }
    }
}
