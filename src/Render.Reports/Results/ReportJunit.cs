// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Xml;

namespace Render.Reports.Results;

/// <summary>
/// The report as JUnit: a suite per environment; in it each error is a failed case, each cluster a case, and an environment without errors
/// one that passes. Differences are no failures; what the API server refuses is.
/// </summary>
internal static class ReportJunit
{
    private const string Repository = "(repository)";
    private static readonly XmlWriterSettings Style = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>The document, with a line break at the end.</summary>
    public static string Write(ReportDocument document)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Style))
        {
            var names = document.Environments.Select(environment => environment.Name)
                .Concat(document.Clusters.Select(cluster => cluster.Environment))
                .Concat(document.Findings.Select(finding => finding.Environment ?? Repository))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            var suites = names.Select(name => (Name: name, Cases: Cases(document, name).ToArray())).ToArray();
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, "render " + document.Command, [.. suites.SelectMany(suite => suite.Cases)]);
            foreach (var (name, cases) in suites)
                WriteSuite(xml, name, cases);

            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static IEnumerable<JunitCase> Cases(ReportDocument document, string name)
    {
        var errors = document.Findings.Where(finding => finding.Severity == ReportFinding.Error && (finding.Environment ?? Repository) == name).ToArray();
        foreach (var error in errors)
            yield return new JunitCase($"{error.Code} {error.Place}".Trim(), error.Message, error.Hint, null);

        if (errors.Length == 0)
            yield return new JunitCase("specs, templates and output", null, null, null);

        foreach (var cluster in document.Clusters.Where(cluster => cluster.Environment == name))
        {
            foreach (var refused in cluster.Objects.Where(item => item.Verdict == ReportVerdicts.Refused))
                yield return new JunitCase($"{cluster.Name}: {refused.Name}", refused.Reason ?? ReportVerdicts.Refused, null, null);

            yield return new JunitCase($"{cluster.Name}: {Counts.Of(cluster.Objects.Length, "object")}", null, null, cluster.NotAsked);
        }
    }

    private static void WriteSuite(XmlWriter xml, string name, JunitCase[] cases)
    {
        xml.WriteStartElement("testsuite");
        WriteCounts(xml, name, cases);
        foreach (var one in cases)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", name);
            xml.WriteAttributeString("name", one.Name);
            if (one.Failure is { } failure)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", failure);
                xml.WriteString(one.Detail ?? failure);
                xml.WriteEndElement();
            }

            if (one.Skipped is { } reason)
            {
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", reason);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, string name, JunitCase[] cases)
    {
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("tests", cases.Length.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", cases.Count(one => one.Failure is not null).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("skipped", cases.Count(one => one.Skipped is not null).ToString(CultureInfo.InvariantCulture));
    }
}
