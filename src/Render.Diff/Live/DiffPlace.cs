// SPDX-License-Identifier: MIT

using System.Text;

namespace Render.Diff.Live;

/// <summary>
/// Writes the way to a difference for people: keys with dots in them stand as they are, and the steps into a Secret's base64 and into
/// the document below it are one arrow.
/// </summary>
public static class DiffPlace
{
    private const string Arrow = " › ";

    /// <summary>The place; empty for the whole object.</summary>
    public static string Of(DiffPath path)
    {
        var text = new StringBuilder();
        var isInside = false;
        foreach (var step in path.Steps)
        {
            if (step is DiffStep.Into)
            {
                isInside = true;
                continue;
            }

            if (isInside && text.Length > 0)
                text.Append(Arrow);
            else if (step is DiffStep.Key && text.Length > 0)
                text.Append('.');

            text.Append(step.Text);
            isInside = false;
        }

        return text.ToString();
    }
}
