// SPDX-License-Identifier: MIT

using Render.Core.Paths;
using Render.IO.Inputs;

namespace Render.IO.Writing;

/// <summary>Where things stand in an output folder.</summary>
internal sealed class OutputPlaces
{
    /// <summary>The folder of the writer itself, below the output folder.</summary>
    public const string WorkFolder = ".render";

    /// <summary>Places below a root.</summary>
    public OutputPlaces(string absoluteRoot, string displayName)
    {
        Root = new PathJail(absoluteRoot).Root;
        DisplayName = displayName;
        Work = Path.Combine(Root, WorkFolder);
        Staged = Path.Combine(Work, "staged");
        Journal = Path.Combine(Work, "journal");
        NewJournal = Path.Combine(Work, "journal.new");
        Lock = Path.Combine(Work, "lock");
        Settled = Path.Combine(Work, "settled");
        Ignore = Path.Combine(Work, ".gitignore");
    }

    public string Root { get; }

    public string DisplayName { get; }

    public string Work { get; }

    public string Staged { get; }

    public string Journal { get; }

    public string NewJournal { get; }

    public string Lock { get; }

    public string Settled { get; }

    public string Ignore { get; }

    /// <summary>The absolute path of an output file.</summary>
    public string Of(RepoPath path) => path.Value.Length == 0 ? Root : Path.Combine(Root, path.Value.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The output file as messages name it.</summary>
    public string Shown(RepoPath path) => path.Value.Length == 0 ? DisplayName : DisplayName.Length == 0 ? path.Value : DisplayName + "/" + path.Value;
}
