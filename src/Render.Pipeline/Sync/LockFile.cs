// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.IO.Inputs;
using Render.Pipeline.Select;
using Render.Yaml;

namespace Render.Pipeline.Sync;

/// <summary>The client IDs of one environment: provider, registration, ID. What does not read as a lock file counts as unknown.</summary>
public sealed class LockFile
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _ids = new(StringComparer.Ordinal);

    private LockFile()
    {
    }

    /// <summary>True when the content is not what was read.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Reads the file of an environment.</summary>
    public static async Task<LockFile> ReadAsync(IInputTree inputs, string environment, CancellationToken cancellationToken)
    {
        var file = new LockFile();
        var path = EnvironmentSelector.LockPath(environment);
        var read = await inputs.ReadAsync(path, DocumentBudget.Source.MaxBytes, new ReadRecorder(), cancellationToken);
        if (SourceDecoder.Decode(path.Value, read.Bytes.Span, DocumentBudget.Source).IsSuccess(out var source)
            && YamlReader.ReadSingle(source, DocumentBudget.Source).Value is MapNode document)
        {
            var findings = new DiagnosticBag();
            foreach (var (provider, entry) in EnvironmentLock.Read(document, findings).Registrations)
            {
                if (entry.Value is StringNode id)
                    file.Of(provider)[entry.Key] = id.Value;
            }

            file.IsChanged = findings.HasErrors;
        }

        return file;
    }

    /// <summary>The ID of a registration; null when it is not known.</summary>
    public string? Find(RancherRegistration registration) =>
        _ids.TryGetValue(registration.Provider.Name, out var clients) ? clients.GetValueOrDefault(registration.Name) : null;

    /// <summary>Remembers an ID.</summary>
    public void Set(RancherRegistration registration, string id)
    {
        IsChanged |= Find(registration) != id;
        Of(registration.Provider.Name)[registration.Name] = id;
    }

    /// <summary>Forgets what the environment does not register any more.</summary>
    public void KeepOnly(ImmutableArray<RancherRegistration> registrations)
    {
        var known = registrations.Select(registration => (registration.Provider.Name, registration.Name)).ToHashSet();
        foreach (var (provider, clients) in _ids)
        {
            foreach (var client in clients.Keys.Where(client => !known.Contains((provider, client))).ToList())
                IsChanged |= clients.Remove(client);
        }
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] Write(string environment)
    {
        var providers = _ids.Where(provider => provider.Value.Count > 0).Select(provider => new MapEntry(
            provider.Key, new MapNode([.. provider.Value.Select(client => new MapEntry(client.Key, new StringNode(client.Value)))])));
        var document = new MapNode([
            new MapEntry("apiVersion", new StringNode(EnvironmentSpec.ApiVersionValue)),
            new MapEntry("kind", new StringNode(EnvironmentLock.KindValue)),
            new MapEntry(EnvironmentLock.ClientIDsKey, new MapNode([.. providers])),
        ]);
        return Encoding.UTF8.GetBytes(
            $"# Written by 'render sync': what the providers of {environment} made. It holds no secret and belongs into version control.\n" + YamlWriter.Write(document));
    }

    private SortedDictionary<string, string> Of(string provider)
    {
        if (!_ids.TryGetValue(provider, out var clients))
            _ids[provider] = clients = new SortedDictionary<string, string>(StringComparer.Ordinal);

        return clients;
    }
}
