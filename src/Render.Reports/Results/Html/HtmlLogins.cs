// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Reports.Graphs;

namespace Render.Reports.Results.Html;

/// <summary>The logins of each environment, drawn as SVG: who trusts whom.</summary>
internal static class HtmlLogins
{
    private const int MaxOpen = 1;

    /// <summary>The section.</summary>
    public static void Write(HtmlMarkup html, ReportDocument document)
    {
        var drawn = document.Environments.Where(environment => !environment.Parties.IsEmpty).ToArray();
        if (drawn.Length == 0)
            return;

        html.Open("section").Element("h2", "Logins");
        foreach (var (index, environment) in drawn.Index())
        {
            html.Open("details", ("class", "graph"), ("open", drawn.Length <= MaxOpen ? "open" : null)).Element("summary", $"{environment.Name}: {Counts.Of(environment.Logins.Length, "login")}");
            Draw(html, environment, string.Create(CultureInfo.InvariantCulture, $"arrow-{index}"));
            html.CloseLine("details");
        }

        html.CloseLine("section");
    }

    private static void Draw(HtmlMarkup html, ReportEnvironment environment, string arrow)
    {
        var layout = LoginLayout.Of([.. environment.Parties.Select(party => party.Name)], [.. environment.Logins.Select(login => (login.From, login.To))], top: 0);
        html.Open("div", ("class", "wide")).Open(
            "svg", ("viewBox", $"0 0 {Number(layout.Width)} {Number(layout.Height)}"), ("width", Number(layout.Width)), ("height", Number(layout.Height)),
            ("role", "img"), ("aria-label", $"Logins of {environment.Name}"));
        html.Open("defs").Open("marker", ("id", arrow), ("viewBox", "0 0 8 8"), ("refX", "8"), ("refY", "4"), ("markerWidth", "8"), ("markerHeight", "8"), ("orient", "auto"))
            .Open("path", ("d", "M0 0 8 4 0 8")).Close("path").Close("marker").CloseLine("defs");
        foreach (var login in environment.Logins.Where(login => layout.Has(login.From) && layout.Has(login.To)))
        {
            var clients = login.Clients.IsEmpty ? string.Empty : $", client {string.Join(", ", login.Clients)}";
            html.Open("path", ("class", "edge"), ("marker-end", $"url(#{arrow})"), ("d", layout.Curve(login.From, login.To)))
                .Element("title", $"{login.From} logs in at {login.To}{clients}").CloseLine("path");
        }

        foreach (var party in environment.Parties)
            DrawParty(html, party, layout.Place(party.Name));

        html.Close("svg").CloseLine("div");
    }

    private static void DrawParty(HtmlMarkup html, ReportParty party, (int X, int Y) place)
    {
        html.Open("g").Element("title", party.Issuer ?? party.Name);
        html.Open("rect", ("x", Number(place.X)), ("y", Number(place.Y)), ("width", Number(LoginLayout.BoxWidth)), ("height", Number(LoginLayout.BoxHeight)), ("rx", "6")).Close("rect");
        html.Element("text", party.Name, ("x", Number(place.X + 12)), ("y", Number(place.Y + 20)));
        html.Element("text", party.Detail, ("class", "small"), ("x", Number(place.X + 12)), ("y", Number(place.Y + 37))).CloseLine("g");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
