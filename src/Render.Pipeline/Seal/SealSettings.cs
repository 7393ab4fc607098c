// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Secrets;
using Render.Identity.Spec;
using Render.Output.Planning;
using Render.Secrets.External;
using Render.Secrets.Programs;
using Render.Secrets.Sops;
using Render.Secrets.Sources;
using Render.Secrets.Stores;
using StoreKind = Render.Secrets.Stores.SecretStoreKind;

namespace Render.Pipeline.Seal;

/// <summary>Makes the sealer that a spec asks for, or says why it cannot be had. One object serves all environments of a run.</summary>
/// <param name="ports">The output folder, which holds what was sealed before, entropy and clock.</param>
/// <param name="programs">Starts <c>age</c> and <c>sops</c>.</param>
/// <param name="request">What the command line allows and asks for.</param>
public sealed class SealSettings(RenderPorts ports, ProgramHost programs, RenderRequest request)
{
    /// <summary>The store as the secrets room names it.</summary>
    public static StoreKind StoreOf(EnvironmentSpec spec) => spec.Secrets.Store switch
    {
        Identity.Spec.SecretStoreKind.External => StoreKind.External,
        Identity.Spec.SecretStoreKind.Sops => StoreKind.Sops,
        _ => StoreKind.Plain,
    };

    /// <summary>What a spec says about its sops store; recipients that are no public keys are findings at their places.</summary>
    public static StageResult<SopsStore> SopsOf(EnvironmentSpec spec)
    {
        var recipients = spec.Secrets.Sops?.Recipients ?? new SpecList<string>();
        if (recipients.Count == 0)
            return StageResult.Fail<SopsStore>(SopsErrors.NoRecipients(spec.Secrets.SpanOf("store")));

        var wrong = recipients.Select((recipient, i) => (Recipient: recipient, Span: recipients.SpanOf(i)))
            .Where(one => !AgeRecipient.IsValid(one.Recipient)).Select(one => ProgramErrors.NotARecipient(one.Recipient, one.Span)).ToImmutableArray();
        return wrong.IsEmpty
            ? StageResult.Of(new SopsStore(recipients.Items, spec.Secrets.DigestKey) { DecryptionSecret = spec.Secrets.Sops?.DecryptionSecret ?? string.Empty })
            : StageResult.Fail<SopsStore>(wrong);
    }

    /// <summary>What a spec says about its external store.</summary>
    public static ExternalStoreSettings ExternalOf(EnvironmentSpec spec)
    {
        var external = spec.Secrets.External;
        return external is null
            ? new ExternalStoreSettings("ClusterSecretStore", "default")
            : new ExternalStoreSettings(external.SecretStore.Kind, external.SecretStore.Name)
            {
                RefreshInterval = external.RefreshInterval,
                DeletionPolicy = external.DeletionPolicy,
            };
    }

    /// <summary>The references whose values the store needs besides those that the objects hold.</summary>
    public static ImmutableArray<SecretReference> OwnReferences(EnvironmentSpec spec) =>
        spec is { Secrets: { Store: Identity.Spec.SecretStoreKind.Sops, DigestKey: { } key } } ? [key] : [];

    /// <summary>True for a command that compares and writes nothing: it can do without values.</summary>
    public bool NeverSeals => request.Sealing == SealingProgram.None;

    /// <summary>The sealer; a finding when the spec's store may not be used.</summary>
    public StageResult<ISealer> SealerFor(EnvironmentSpec spec, ResolvedSecrets values)
    {
        switch (StoreOf(spec))
        {
            case StoreKind.External:
                return StageResult.Of<ISealer>(new ExternalSealer(ExternalOf(spec)));
            case StoreKind.Sops:
                var store = SopsOf(spec);
                return store.IsSuccess(out var sops) ? StageResult.Of<ISealer>(Sops(spec.Name, sops, values)) : StageResult.Fail<ISealer>(store.Diagnostics);
            default:
                return spec.Disposable || request.AllowPlainSecrets
                    ? StageResult.Of<ISealer>(NeverSeals ? new PlainKeeper(PreviousOf(spec.Name).FindPlain) : new PlainSealer(values))
                    : StageResult.Fail<ISealer>(StoreErrors.PlainNotAllowed(spec.Secrets.SpanOf("store")));
        }
    }

    private SopsSealer Sops(string environment, SopsStore store, ResolvedSecrets values) =>
        new(store, values, PreviousOf(environment).Find, Encryptor);

    private PreviousSeals PreviousOf(string environment)
    {
        // A record that cannot be read is an error of the planner's, once; nothing is kept because of it until then.
        var planner = new OutputPlanner(ports.Output.Files, ports.ToolVersion, request.AllowDeletions);
        return new PreviousSeals(ports.Output.Files, planner.Previous(environment).Value?.Record);
    }

    private ISopsEncryptor? Encryptor => request.Sealing switch
    {
        SealingProgram.Age => new SopsEncryptor(new AgeProgram(programs), ports.Entropy, ports.Time),
        SealingProgram.Sops => new SopsProgramEncryptor(programs),
        _ => null,
    };
}
