// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Compilation;
using Render.Schema.Keywords;

namespace Render.Schema.Validation;

/// <summary>
/// One schema, ready to run. <see cref="Holds"/> is the fast way and says only whether; <see cref="Explain"/> is walked after
/// a failure and says why. Immutable once the builder is done.
/// </summary>
/// <param name="place">Where the schema stands.</param>
internal sealed class CompiledSchema(SchemaPlace place)
{
    private Keyword[] _keywords = [];
    private bool _hasUnevaluated;

    public SchemaPlace Place { get; } = place;

    /// <summary>URI and JSON pointer.</summary>
    public string Location { get; } = place.ToString();

    /// <summary>The checks, cheap ones first.</summary>
    public IReadOnlyList<Keyword> Keywords => _keywords;

    /// <summary>True when values may be printed: <c>x-public</c>.</summary>
    public bool IsPublic { get; set; }

    /// <summary>True when neither values nor unknown keys within it may be printed: <c>x-secret</c>.</summary>
    public bool IsSecret { get; set; }

    /// <summary>What a valid value is, in words: <c>x-expected</c>.</summary>
    public string? Expected { get; set; }

    /// <summary>The first sentence of <c>description</c>.</summary>
    public string? Summary { get; set; }

    /// <summary>Sets the checks; called once by the builder.</summary>
    public void Seal(IEnumerable<Keyword> keywords)
    {
        _keywords = [.. keywords.OrderBy(keyword => (int)keyword.Rank)];
        _hasUnevaluated = _keywords.Any(keyword => keyword.Rank == Rank.Unevaluated);
    }

    /// <summary>True when the node is valid.</summary>
    /// <param name="node">The instance.</param>
    /// <param name="run">The state of the validation.</param>
    /// <param name="seen">Receives what was looked at; null when nobody asks. Holds rubbish when the answer is false.</param>
    public bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        var scopes = run.Scopes;
        if (!run.Enter(Place.Resource))
        {
            run.Leave(scopes);
            return false;
        }

        // What this schema's own unevaluated… sees must not include what its neighbours looked at.
        var own = _hasUnevaluated ? new Evaluated() : seen;
        var holds = true;
        for (var i = 0; holds && i < _keywords.Length; i++)
            holds = _keywords[i].Holds(node, run, own);

        if (holds && _hasUnevaluated && own is not null)
            seen?.Merge(own);

        run.Leave(scopes);
        return holds;
    }

    /// <summary>Adds why a node is not valid.</summary>
    public void Explain(Place place, Evaluation run, Report report)
    {
        var scopes = run.Scopes;
        if (run.Enter(Place.Resource))
            ExplainKeywords(IsPublic || IsSecret ? place with { IsPublic = place.IsPublic || IsPublic, IsSecret = place.IsSecret || IsSecret } : place, run, report);

        run.Leave(scopes);
    }

    private void ExplainKeywords(Place place, Evaluation run, Report report)
    {
        var own = _hasUnevaluated ? new Evaluated() : null;
        var before = report.Violations.Count;
        foreach (var keyword in _keywords)
        {
            // What failed was not looked at, so a sound "unevaluated" cannot be told from noise once something failed.
            var isNoise = keyword.Rank == Rank.Unevaluated && report.Violations.Count > before;
            if (isNoise || keyword.Holds(place.Node, run, own) || run.IsExhausted)
                continue;

            keyword.Explain(place, run, own, report);
            if (keyword.Rank == Rank.Type)
                return;
        }
    }
}
