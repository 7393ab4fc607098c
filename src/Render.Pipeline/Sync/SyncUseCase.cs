// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.IO.Writing;
using Render.Pipeline.Select;

namespace Render.Pipeline.Sync;

/// <summary>
/// <c>sync</c>: reads the IDs that Rancher gave to the clients of the specs, and writes them to the lock files in one journaled
/// change. What is written is checked to be the registration that the spec asks for.
/// </summary>
/// <param name="inputs">The repository.</param>
/// <param name="pipeline">The stages over the repository without its lock files: see <see cref="HiddenLocksTree"/>.</param>
/// <param name="repository">The repository as a folder to write to.</param>
public sealed class SyncUseCase(IInputTree inputs, RenderPipeline pipeline, OutputFolder repository)
{
    /// <summary>Reads and writes.</summary>
    /// <param name="request">Which environments.</param>
    /// <param name="source">Where registrations are read from, given the run's sources.</param>
    /// <param name="cancellationToken">Stops the run; the lock files are then as they were.</param>
    public async Task<SyncOutcome> RunAsync(SyncRequest request, Func<RunOutcome, IRegistrationSource> source, CancellationToken cancellationToken)
    {
        var run = await pipeline.RunAsync(new RenderRequest(request.Environments), cancellationToken);
        if (run.HasErrors || !run.Selection.Unknown.IsEmpty)
            return new SyncOutcome(run, [], [], run.Diagnostics) { HasInputErrors = true };

        var reading = new Reading(inputs, source(run));
        foreach (var environment in run.Environments)
            await reading.AddAsync(environment, cancellationToken);

        var written = reading.HasErrors ? [] : await WriteAsync(reading, cancellationToken);
        return new SyncOutcome(run, [.. reading.Clients], written, reading.Findings.ToSorted())
        {
            IsIncomplete = reading.IsIncomplete,
            IsUnasked = reading.IsUnasked,
            HasInputErrors = reading.HasErrors,
        };
    }

    private async Task<ImmutableArray<string>> WriteAsync(Reading reading, CancellationToken cancellationToken)
    {
        var changed = reading.Locks.Where(entry => entry.File.IsChanged).ToList();
        if (changed.Count == 0)
            return [];

        var opened = await repository.OpenAsync(RenderUseCase.Patience, waiting: null, cancellationToken);
        reading.Findings.AddRange(opened.Diagnostics);
        if (!opened.IsSuccess(out var session))
        {
            reading.HasErrors = true;
            return [];
        }

        using (session)
        {
            var writes = changed.Select(entry => new FileWrite(EnvironmentSelector.LockPath(entry.Environment), entry.File.Write(entry.Environment)));
            var problems = session.Apply(new OutputChange([], [.. writes], []), cancellationToken);
            reading.Findings.AddRange(problems);
            reading.HasErrors = !problems.IsEmpty;
            return reading.HasErrors ? [] : [.. changed.Select(entry => EnvironmentSelector.LockPath(entry.Environment).Value)];
        }
    }

    private sealed class Reading(IInputTree inputs, IRegistrationSource source)
    {
        public List<SyncedClient> Clients { get; } = [];

        public List<(string Environment, LockFile File)> Locks { get; } = [];

        public DiagnosticBag Findings { get; } = new();

        public bool IsIncomplete { get; private set; }

        public bool IsUnasked { get; private set; }

        public bool HasErrors { get; set; }

        public async Task AddAsync(EnvironmentOutcome environment, CancellationToken cancellationToken)
        {
            if (environment.Expanded is not { } expanded)
                return;

            var registrations = RancherRegistration.Of(expanded);
            var file = await LockFile.ReadAsync(inputs, environment.Name, cancellationToken);
            file.KeepOnly(registrations);
            Locks.Add((environment.Name, file));
            if (registrations.IsEmpty)
                return;

            var answers = await source.ReadAsync(environment.Name, registrations, cancellationToken);
            Findings.AddRange(answers.Diagnostics);
            HasErrors |= !answers.IsUnasked && answers.Diagnostics.Any(d => d.Severity == Severity.Error);
            IsUnasked |= answers.IsUnasked;
            IsIncomplete |= answers.IsIncomplete;
            Take(environment.Name, answers, file);
        }

        private void Take(string environment, RegistrationAnswers answers, LockFile file)
        {
            var findings = new DiagnosticBag();
            var reader = new RegistrationReader(environment, findings);
            foreach (var (registration, found) in answers.Objects)
            {
                if (reader.Read(registration, found, file.Find(registration)) is { } client)
                {
                    file.Set(registration, client.ClientId);
                    Clients.Add(client);
                }
                else
                {
                    IsIncomplete = true;
                }
            }

            Findings.AddRange(findings.ToSorted());
            HasErrors |= findings.HasErrors;
        }
    }
}
