// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Contracts;
using Render.Core.Paths;
using Render.IO.Inputs;
using Render.Testing;

namespace Render.Tests.IO.Inputs;

public sealed class LayeredInputTreeTests
{
    private readonly InMemoryTree _packed = new InMemoryTree()
        .With("templates/dex/files/a.sbn", "packed").With("templates/dex/files/b.sbn", "packed").With("templates/_shared/x.sbn", "packed")
        .With("schemas/templates/dex.schema.json", "packed").With("schemas/kubernetes/k.json", "packed").With("environments/lab.yaml", "packed");

    [Fact]
    public async Task WithoutAnythingOfItsOwn_TemplatesAndSchemasComeFromTheTool_AndSpecsDoNot()
    {
        var tree = new LayeredInputTree(new InMemoryTree(), _packed);

        (await TextAsync(tree, "templates/dex/files/a.sbn")).ShouldBe("packed");
        (await TextAsync(tree, "schemas/templates/dex.schema.json")).ShouldBe("packed");
        (await TextAsync(tree, "environments/lab.yaml")).ShouldBeNull();
        (await tree.ListFilesAsync(RepoPath.Of("environments"), new ReadRecorder(), CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ATypeOfItsOwn_ReplacesTheWholeFolderAndItsSchema()
    {
        var tree = new LayeredInputTree(new InMemoryTree().With("templates/dex/files/a.sbn", "own"), _packed);

        (await TextAsync(tree, "templates/dex/files/a.sbn")).ShouldBe("own");
        (await TextAsync(tree, "templates/dex/files/b.sbn")).ShouldBeNull();
        (await TextAsync(tree, "schemas/templates/dex.schema.json")).ShouldBeNull();
        (await tree.ListFilesAsync(RepoPath.Of("schemas/templates"), new ReadRecorder(), CancellationToken.None)).ShouldBeEmpty();
        (await tree.ListFilesAsync(RepoPath.Of("templates/dex/files"), new ReadRecorder(), CancellationToken.None)).ShouldBe(["a.sbn"]);
    }

    [Fact]
    public async Task OtherSchemasAndSharedTemplates_AreReplacedFileByFile()
    {
        var own = new InMemoryTree().With("schemas/kubernetes/k.json", "own").With("schemas/kubernetes/l.json", "own").With("templates/_shared/y.sbn", "own");
        var tree = new LayeredInputTree(own, _packed);

        (await TextAsync(tree, "schemas/kubernetes/k.json")).ShouldBe("own");
        (await TextAsync(tree, "templates/_shared/x.sbn")).ShouldBe("packed");
        (await tree.ListFilesAsync(RepoPath.Of("schemas/kubernetes"), new ReadRecorder(), CancellationToken.None)).ShouldBe(["k.json", "l.json"]);
        (await tree.ListFoldersAsync(RepoPath.Of("templates"), new ReadRecorder(), CancellationToken.None)).ShouldBe(["_shared", "dex"]);
    }

    [Fact]
    public async Task AReadIsRecordedOnce_WhereverItCameFrom()
    {
        var recorder = new ReadRecorder();

        await new LayeredInputTree(new InMemoryTree(), _packed).ReadAsync(RepoPath.Of("schemas/kubernetes/k.json"), 100, recorder, CancellationToken.None);

        recorder.ToSorted().ShouldBe([new ReadRecord(RepoPath.Of("schemas/kubernetes/k.json"), ReadKind.File, Digest.OfInput("packed"u8))]);
    }

    [Fact]
    public async Task AFolderOfTemplatesThatIsNone_IsNotReplacedByThatOfTheTool()
    {
        using var folder = new TemporaryFolder();
        using var outside = new TemporaryFolder();
        folder.Write("templates/rbac", "no folder");
        folder.Write("templates/own/files/a.sbn", "own");
        Directory.CreateSymbolicLink(folder.Combine("templates/dex"), outside.Path);
        var tree = new LayeredInputTree(new DiskInputTree(folder.Path), _packed.With("templates/rbac/files/a.sbn", "packed"));

        (await tree.ListFoldersAsync(RepoPath.Of("templates/dex"), new ReadRecorder(), CancellationToken.None)).ShouldBeEmpty();
        (await TextAsync(tree, "templates/dex/files/a.sbn")).ShouldBeNull();
        (await TextAsync(tree, "templates/rbac/files/a.sbn")).ShouldBeNull();
        (await tree.ReadAsync(RepoPath.Of("templates/dex"), 100, new ReadRecorder(), CancellationToken.None)).Outcome.ShouldBe(FileReadOutcome.OutsideRoot);
    }

    private static async Task<string?> TextAsync(LayeredInputTree tree, string path)
    {
        var read = await tree.ReadAsync(RepoPath.Of(path), 100, new ReadRecorder(), CancellationToken.None);
        return read.Outcome == FileReadOutcome.Read ? Encoding.UTF8.GetString(read.Bytes.Span) : null;
    }
}
