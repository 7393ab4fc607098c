// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Identity.Policy;
using Render.Identity.Spec;
using Render.IO.Inputs;
using Render.IO.Writing;
using Render.Pipeline.Policies;
using Render.Pipeline.Resolve;
using Render.Secrets.Generation;
using Render.Secrets.Programs;
using Render.Secrets.Sops;

namespace Render.Pipeline.Generate;

/// <summary><c>render secret generate</c>: draws a value once, and adds it to the sops file that the spec names for it.</summary>
/// <param name="pipeline">The stages up to Validate.</param>
/// <param name="ports">Entropy, programs, and the repository.</param>
public sealed class GenerateUseCase(RenderPipeline pipeline, RenderPorts ports)
{
    private const string PasswordEnding = "-password";
    private const long LargestFile = 5 * 1024 * 1024;

    /// <summary>Draws and writes.</summary>
    /// <param name="request">What to draw.</param>
    /// <param name="waiting">Called once when another run is writing.</param>
    /// <param name="cancellationToken">Stops the run; the file is then as before.</param>
    public async Task<GenerateOutcome> RunAsync(GenerateRequest request, Action? waiting, CancellationToken cancellationToken)
    {
        var run = await pipeline.RunAsync(new RenderRequest([request.Environment]), cancellationToken);
        var findings = new DiagnosticBag();
        findings.AddRange(run.Diagnostics.Where(finding => finding.Severity == Severity.Error));
        if (request.Recipe.Problem is { } problem)
            findings.Add(GenerationErrors.BadRecipe(problem));

        if (findings.HasErrors || run.Environments.FirstOrDefault()?.Expanded is not { } environment)
            return new GenerateOutcome(run, null, null, findings.ToSorted());

        var place = Find(environment.Linked.Spec, request.Name, findings);
        if (place is not null)
            await DrawAsync(place, new Spec(environment.Linked.Spec, run.Policy.Secrets), request.Recipe, findings, waiting, cancellationToken);

        return findings.HasErrors
            ? new GenerateOutcome(run, null, null, findings.ToSorted())
            : new GenerateOutcome(run, place, place is { WantsHash: true } ? place.Key + PasswordEnding : null, findings.ToSorted());
    }

    private static SopsPlace? Find(EnvironmentSpec spec, string name, DiagnosticBag findings)
    {
        var places = SopsPlaces.In(spec.Source).ToList();
        var called = places.Where(place => place.IsCalled(name)).DistinctBy(place => place.Name, StringComparer.Ordinal).ToList();
        if (called.Count == 0)
        {
            var known = places.Select(place => place.Key.Replace('.', '/')).Distinct(StringComparer.Ordinal).ToList();
            findings.Add(GenerationErrors.UnknownReference(spec.Source.Span, name, NearestName.Find(name, known), known));
        }
        else if (called.Count > 1)
        {
            findings.Add(GenerationErrors.Ambiguous(spec.Source.Span, name, called.Select(place => place.Name)));
        }

        return called.Count == 1 ? called[0] : null;
    }

    private async Task DrawAsync(SopsPlace place, Spec spec, SecretRecipe recipe, DiagnosticBag findings, Action? waiting, CancellationToken cancellationToken)
    {
        if (place.WantsHash && recipe.Length > Bcrypt.LongestPassword)
        {
            findings.Add(GenerationErrors.BadRecipe("A password that is hashed with bcrypt has at most 72 characters."));
            return;
        }

        var file = SourceFilePlace.Of(place, ports.Root, ports.Output.Root);
        findings.AddRange(file.Diagnostics);
        if (!file.IsSuccess(out var target))
            return;

        // Two that draw into one file at once would each write what the other had not: the lock of all writers keeps them apart.
        var opened = await ports.Output.OpenAsync(RenderUseCase.Patience, waiting, cancellationToken);
        findings.AddRange(opened.Diagnostics);
        if (!opened.IsSuccess(out var session))
            return;

        using (session)
            findings.AddRange(await WriteAsync(target, place, spec, recipe, cancellationToken));
    }

    private async Task<ImmutableArray<Diagnostic>> WriteAsync(SourceFilePlace target, SopsPlace place, Spec spec, SecretRecipe recipe, CancellationToken cancellationToken)
    {
        var file = SourceSpan.OfFile(target.Path.Value);
        var read = await ReadAsync(target, cancellationToken);
        if (read.Outcome is not (FileReadOutcome.Read or FileReadOutcome.Missing))
            return [GenerationErrors.NoSuchPlace(place.Span, Words(read.Outcome))];

        var existing = read.Outcome == FileReadOutcome.Read ? (ReadOnlyMemory<byte>?)read.Bytes : null;
        var readers = existing is { } bytes ? SopsReaders.Of(target.Path.Value, bytes) : null;
        var forbidden = new SecretsPolicy(spec.Policy, spec.Environment).Check(file, readers ?? []);
        if (!forbidden.IsEmpty)
            return forbidden;

        var added = await AddAsync(target.Path.Value, existing, place, spec.Environment, recipe, cancellationToken);
        if (!added.IsSuccess(out var document))
            return added.Diagnostics;

        // An editor takes no lock of ours.
        var now = await ReadAsync(target, cancellationToken);
        if (now.Outcome != read.Outcome || !now.Bytes.Span.SequenceEqual(read.Bytes.Span))
            return [GenerationErrors.ChangedMeanwhile(file)];

        var refused = new WholeFile(new DiskFileOperations()) { KeepsMode = true }.Write(target.AbsolutePath, document.Bytes, isPrivate: false, file);
        return refused is null ? [] : [refused];
    }

    private async Task<StageResult<SopsDocument>> AddAsync(
        string path, ReadOnlyMemory<byte>? existing, SopsPlace place, EnvironmentSpec spec, SecretRecipe recipe, CancellationToken cancellationToken)
    {
        var programs = ResolveStage.Programs(ports);
        var file = new SopsSourceFile(programs, new SopsEncryptor(new AgeProgram(programs), ports.Entropy, ports.Time));
        using var secret = new SecretGenerator(ports.Entropy).Draw(recipe);
        using var hash = place.WantsHash ? Bcrypt.Hash(secret, Bcrypt.DefaultCost, ports.Entropy) : null;
        (string Key, Core.Secrets.SecretText Value)[] values = hash is null ? [(place.Key, secret)] : [(place.Key, hash), (place.Key + PasswordEnding, secret)];
        return await file.AddAsync(path, existing, values, spec.Secrets.Sops?.Recipients.Items ?? [], cancellationToken);
    }

    private ValueTask<FileRead> ReadAsync(SourceFilePlace target, CancellationToken cancellationToken) =>
        ports.Inputs.ReadAsync(target.Path, LargestFile, new ReadRecorder(), cancellationToken);

    private static string Words(FileReadOutcome outcome) => outcome switch
    {
        FileReadOutcome.NoFile => "is a pipe, a device or a socket, not a file",
        FileReadOutcome.OutsideRoot => "lies behind a link that leads out of the repository",
        FileReadOutcome.TooLarge => "is too large",
        _ => "cannot be read",
    };

    private sealed record Spec(EnvironmentSpec Environment, SecretsPolicySpec Policy);
}
