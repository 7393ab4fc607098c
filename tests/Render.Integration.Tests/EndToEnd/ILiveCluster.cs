// SPDX-License-Identifier: MIT

namespace Render.Integration.Tests.EndToEnd;

/// <summary>A cluster that the suite applies to: the server of the tests, or a real one.</summary>
internal interface ILiveCluster : IAsyncDisposable
{
    /// <summary>Absolute path of a kubeconfig.</summary>
    string Kubeconfig { get; }

    /// <summary>The context in it.</summary>
    string Context { get; }

    /// <summary>True for kinds that the cluster serves.</summary>
    Task<bool> ServesAsync(string kind);

    /// <summary>Makes a namespace, or the object that somebody else is expected to have made.</summary>
    Task PrepareAsync(string manifest);

    /// <summary>Applies an object for good, as Flux does.</summary>
    Task ApplyAsync(string manifest);
}
