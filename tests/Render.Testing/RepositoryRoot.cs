// SPDX-License-Identifier: MIT

namespace Render.Testing;

/// <summary>The checkout that the running tests were built from.</summary>
public static class RepositoryRoot
{
    private static readonly Lazy<string> Found = new(Find);

    /// <summary>Absolute path of the folder that holds <c>Render.sln</c>.</summary>
    public static string Path => Found.Value;

    /// <summary>An absolute path below the checkout.</summary>
    /// <param name="relative">Forward slashes, such as <c>docs/diagnostics</c>.</param>
    public static string Combine(string relative) => System.IO.Path.Combine(Path, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Render.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No Render.sln above '{AppContext.BaseDirectory}': run the tests from a checkout.");
    }
}
