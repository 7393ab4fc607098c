// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Pipeline.Sync;

/// <summary>Where registrations are read from: files, or the clusters.</summary>
public interface IRegistrationSource
{
    /// <summary>Reads the registrations of an environment.</summary>
    /// <param name="environment">The environment, for messages.</param>
    /// <param name="registrations">What it registers.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    Task<RegistrationAnswers> ReadAsync(string environment, ImmutableArray<RancherRegistration> registrations, CancellationToken cancellationToken);
}
