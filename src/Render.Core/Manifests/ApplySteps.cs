// SPDX-License-Identifier: MIT

namespace Render.Core.Manifests;

/// <summary>The folder names of the steps.</summary>
public static class ApplySteps
{
    private static readonly (ApplyStep Step, string Folder)[] Table =
    [
        (ApplyStep.Prerequisites, "10-prerequisites"),
        (ApplyStep.Features, "20-features"),
        (ApplyStep.Registrations, "30-registrations"),
        (ApplyStep.Configuration, "40-configuration"),
        (ApplyStep.Applications, "50-applications"),
    ];

    /// <summary>All folder names in order.</summary>
    public static IReadOnlyList<string> Folders { get; } = [.. Table.Select(row => row.Folder)];

    /// <summary>The folder of a step.</summary>
    public static string Folder(this ApplyStep step) => Table.Single(row => row.Step == step).Folder;

    /// <summary>The step of a folder; null when the name is not one.</summary>
    public static ApplyStep? Parse(string folder) =>
        Table.Where(row => row.Folder == folder).Select(row => (ApplyStep?)row.Step).FirstOrDefault();
}
