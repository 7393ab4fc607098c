// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;
using Render.Secrets.External;
using Render.Secrets.Sources;
using Render.Secrets.Stores;
using StoreKind = Render.Secrets.Stores.SecretStoreKind;

namespace Render.Pipeline.Seal;

/// <summary>Makes the sealer that a spec asks for, or says why it cannot be had.</summary>
/// <param name="allowPlainSecrets">The plain store may hold secrets of environments that are not disposable.</param>
public sealed class SealSettings(bool allowPlainSecrets)
{
    /// <summary>The store as the secrets room names it.</summary>
    public static StoreKind StoreOf(EnvironmentSpec spec) => spec.Secrets.Store switch
    {
        Identity.Spec.SecretStoreKind.External => StoreKind.External,
        Identity.Spec.SecretStoreKind.Sops => StoreKind.Sops,
        _ => StoreKind.Plain,
    };

    /// <summary>The sealer; a finding when the spec's store may not be used.</summary>
    public StageResult<ISealer> SealerFor(EnvironmentSpec spec, ResolvedSecrets values)
    {
        if (spec.Secrets.Store == Identity.Spec.SecretStoreKind.External)
            return StageResult.Of<ISealer>(new ExternalSealer(External(spec)));

        if (spec.Secrets.Store == Identity.Spec.SecretStoreKind.Sops)
            return StageResult.Fail<ISealer>(StoreErrors.StoreNotBuilt(spec.Secrets.SpanOf("store")));

        return spec.Disposable || allowPlainSecrets
            ? StageResult.Of<ISealer>(new PlainSealer(values))
            : StageResult.Fail<ISealer>(StoreErrors.PlainNotAllowed(spec.Secrets.SpanOf("store")));
    }

    private static ExternalStoreSettings External(EnvironmentSpec spec)
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
}
