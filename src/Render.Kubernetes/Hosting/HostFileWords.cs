// SPDX-License-Identifier: MIT

using Render.Core.Contracts;

namespace Render.Kubernetes.Hosting;

/// <summary>Why a file of the host could not be read, in words for messages.</summary>
internal static class HostFileWords
{
    /// <summary>The reason, to stand after a colon.</summary>
    public static string Describe(FileReadOutcome outcome) => outcome switch
    {
        FileReadOutcome.Missing => "the file does not exist",
        FileReadOutcome.IsFolder => "it is a folder",
        FileReadOutcome.NobodyWrites => "nobody writes to this pipe",
        FileReadOutcome.TooLarge => "the file is too large",
        _ => "the system refuses to read it",
    };
}
