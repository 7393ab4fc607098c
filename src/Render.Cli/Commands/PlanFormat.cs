// SPDX-License-Identifier: MIT

namespace Render.Cli.Commands;

/// <summary>How a plan of shards is written.</summary>
public enum PlanFormat
{
    /// <summary>A line for each shard.</summary>
    Text,

    /// <summary>Shards and the names of their environments.</summary>
    Json,

    /// <summary>The matrix of a GitHub Actions job, on one line.</summary>
    GithubMatrix,
}
