// SPDX-License-Identifier: MIT

using Render.IO.Writing;
using Render.Testing;

namespace Render.Tests.IO.Writing;

public sealed class PrivateFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_made_or_replaced_for_its_owner_alone()
    {
        var path = _folder.Write("mke.toml", "old, and open to all");

        new PrivateFile(new DiskFileOperations()).Write(path, "new"u8.ToArray()).ShouldBeNull();

        File.ReadAllText(path).ShouldBe("new");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _folder.Snapshot().Keys.ShouldBe(["mke.toml"]);
    }

    [Theory]
    [InlineData(".git/HEAD")]
    [InlineData(".git")]
    public void Inside_of_a_work_tree_it_is_refused(string marker)
    {
        _folder.Write(marker, "x");
        _folder.Write("deep/er/x", "x");

        var finding = new PrivateFile(new DiskFileOperations()).Write(_folder.Combine("deep/er/mke.toml"), "new"u8.ToArray());

        finding.ShouldNotBeNull().Code.ShouldBe("RND7009");
        File.Exists(_folder.Combine("deep/er/mke.toml")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("write", "mke.toml.render-new")]
    [InlineData("move", "mke.toml")]
    public void A_refusal_leaves_the_old_file_and_nothing_beside_it(string verb, string name)
    {
        var path = _folder.Write("mke.toml", "old");

        var finding = new PrivateFile(new RefusingOperations(verb, name)).Write(path, "new"u8.ToArray());

        finding.ShouldNotBeNull().Code.ShouldBe("RND7007");
        _folder.Snapshot().Keys.ShouldBe(["mke.toml"]);
        File.ReadAllText(path).ShouldBe("old");
    }

    [Fact]
    public void A_folder_that_is_missing_is_told() =>
        new PrivateFile(new DiskFileOperations()).Write(_folder.Combine("no/mke.toml"), default).ShouldNotBeNull().Code.ShouldBe("RND7007");
}
