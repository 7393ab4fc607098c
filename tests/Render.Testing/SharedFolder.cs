// SPDX-License-Identifier: MIT

namespace Render.Testing;

/// <summary>
/// The reference material that may lie beside a checkout (real CRDs, conformance suites). It has its own licences and is not
/// part of the project, so every test that uses it says visibly when it is absent: <see cref="SharedFactAttribute"/>.
/// </summary>
public static class SharedFolder
{
    /// <summary>Absolute path of the folder <c>shared</c> beside the checkout; null when there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why a test that needs <paramref name="relative"/> has to be skipped; null when it is there.</summary>
    /// <param name="relative">File or folder below the shared folder, forward slashes; empty for the folder itself.</param>
    public static string? ReasonToSkip(string relative)
    {
        if (Path is null)
            return "needs ../shared beside the checkout, which is not there";

        var wanted = System.IO.Path.Combine(Path, relative);
        return System.IO.Path.Exists(wanted) ? null : $"needs ../shared/{relative}, which is not there";
    }

    /// <summary>Absolute path of something in the shared folder.</summary>
    /// <param name="relative">File or folder below the shared folder, forward slashes.</param>
    /// <exception cref="InvalidOperationException">The folder is absent: the test lacks its <see cref="SharedFactAttribute"/>.</exception>
    public static string Combine(string relative) =>
        Path is { } shared
            ? System.IO.Path.Combine(shared, relative.Replace('/', System.IO.Path.DirectorySeparatorChar))
            : throw new InvalidOperationException("There is no ../shared; mark the test with [SharedFact] or [SharedTheory].");

    private static string? Find()
    {
        var beside = Directory.GetParent(RepositoryRoot.Path)?.FullName;
        var shared = beside is null ? null : System.IO.Path.Combine(beside, "shared");
        return shared is not null && Directory.Exists(shared) ? shared : null;
    }
}
