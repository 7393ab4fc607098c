// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Identity.Spec;
using Render.IO.Inputs;
using Render.IO.Writing;
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
    public async Task<GenerateOutcome> RunAsync(GenerateRequest request, CancellationToken cancellationToken)
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
            await WriteAsync(place, environment.Linked.Spec, request.Recipe, findings, cancellationToken);

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

    private async Task WriteAsync(SopsPlace place, EnvironmentSpec spec, SecretRecipe recipe, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        if (!RepoPath.TryParse(place.File, out var path, out var problem))
        {
            findings.Add(GenerationErrors.NoSuchPlace(place.Span, problem));
            return;
        }

        var read = await ports.Inputs.ReadAsync(path, LargestFile, new ReadRecorder(), cancellationToken);
        if (read.Outcome is not (FileReadOutcome.Read or FileReadOutcome.Missing))
        {
            findings.Add(GenerationErrors.NoSuchPlace(place.Span, "cannot be read"));
            return;
        }

        if (place.WantsHash && recipe.Length > Bcrypt.LongestPassword)
        {
            findings.Add(GenerationErrors.BadRecipe("A password that is hashed with bcrypt has at most 72 characters."));
            return;
        }

        var programs = ResolveStage.Programs(ports);
        var file = new SopsSourceFile(programs, new SopsEncryptor(new AgeProgram(programs), ports.Entropy, ports.Time));
        using var secret = new SecretGenerator(ports.Entropy).Draw(recipe);
        using var hash = place.WantsHash ? Bcrypt.Hash(secret, Bcrypt.DefaultCost, ports.Entropy) : null;
        (string Key, Core.Secrets.SecretText Value)[] values = hash is null ? [(place.Key, secret)] : [(place.Key, hash), (place.Key + PasswordEnding, secret)];
        var existing = read.Outcome == FileReadOutcome.Read ? (ReadOnlyMemory<byte>?)read.Bytes : null;
        var document = await file.AddAsync(path.Value, existing, values, spec.Secrets.Sops?.Recipients.Items ?? [], cancellationToken);
        findings.AddRange(document.Diagnostics);
        if (!document.IsSuccess(out var written))
            return;

        var absolute = Path.Combine(ports.Root, path.Value.Replace('/', Path.DirectorySeparatorChar));
        if (new WholeFile(new DiskFileOperations()).Write(absolute, written.Bytes, isPrivate: false, SourceSpan.OfFile(path.Value)) is { } refused)
            findings.Add(refused);
    }
}
