// SPDX-License-Identifier: MIT

namespace Render.Testing;

/// <summary>A copy of what this checkout ships: specs, templates and schemas, to be changed by a test.</summary>
public static class SampleRepository
{
    private static readonly string[] Folders = ["environments", "templates", "schemas"];

    /// <summary>Copies the shipped folders to a new place.</summary>
    public static TemporaryFolder Create()
    {
        var folder = new TemporaryFolder();
        foreach (var name in Folders)
            folder.CopyFrom(RepositoryRoot.Combine(name), name);

        return folder;
    }
}
