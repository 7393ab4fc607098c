// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Yaml;

namespace Render.Pipeline.Validate;

/// <summary>
/// Asks the writer of each format whether it can hold what was rendered: an env file, for one, has no form for a text of several
/// lines that all of its readers understand.
/// </summary>
public static class FormatCheck
{
    private const string StandIn = "secret";

    /// <summary>Checks the documents that an object embeds.</summary>
    public static IEnumerable<Diagnostic> Check(Manifest manifest) => EmbeddedIn(manifest.Tree).SelectMany(Findings);

    /// <summary>Checks a config file.</summary>
    public static IEnumerable<Diagnostic> Check(ConfigFile file) => file.Format switch
    {
        ConfigFileFormat.Toml => Findings(new EmbeddedNode(EmbeddedFormat.Toml, file.Tree)),
        ConfigFileFormat.Env => Findings(new EmbeddedNode(EmbeddedFormat.Env, file.Tree)),
        _ => EmbeddedIn(file.Tree).SelectMany(Findings),
    };

    /// <summary>True for an object that can be written; for those that look at it before it is known to be sound.</summary>
    public static bool Accepts(Manifest manifest) => Check(manifest).All(finding => finding.Severity != Severity.Error);

    private static IEnumerable<Diagnostic> Findings(EmbeddedNode document) =>
        EmbeddedText.TryWrite(document, _ => StandIn).Diagnostics
            .Select(d => d.Span.Path.Length > 0 ? d : d with { Span = Places.OfTemplate(document.Content) });

    private static IEnumerable<EmbeddedNode> EmbeddedIn(Node node) => node switch
    {
        EmbeddedNode embedded => [embedded],
        MapNode map => map.Values.SelectMany(EmbeddedIn),
        ListNode list => list.Items.SelectMany(EmbeddedIn),
        _ => [],
    };
}
