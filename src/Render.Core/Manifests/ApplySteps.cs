// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Core.Manifests;

/// <summary>The folder names of the steps.</summary>
public static class ApplySteps
{
    /// <summary>All steps in order.</summary>
    public static ImmutableArray<ApplyStep> All { get; } =
        [ApplyStep.Prerequisites, ApplyStep.Features, ApplyStep.Registrations, ApplyStep.Configuration, ApplyStep.Applications];

    /// <summary>All folder names in order.</summary>
    public static IReadOnlyList<string> Folders { get; } = [.. All.Select(Folder)];

    /// <summary>The folder of a step.</summary>
    public static string Folder(this ApplyStep step) => step switch
    {
        ApplyStep.Prerequisites => "10-prerequisites",
        ApplyStep.Features => "20-features",
        ApplyStep.Registrations => "30-registrations",
        ApplyStep.Configuration => "40-configuration",
        ApplyStep.Applications => "50-applications",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "there is no such step"),
    };

    /// <summary>The step of a folder; null when the name is not one.</summary>
    public static ApplyStep? Parse(string folder)
    {
        foreach (var step in All)
        {
            if (step.Folder() == folder)
                return step;
        }

        return null;
    }
}
