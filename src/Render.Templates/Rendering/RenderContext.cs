// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Templates.Rendering;

/// <summary>The state of one rendering. One thread uses it; the compiled template itself holds no state.</summary>
internal sealed class RenderContext(Symbols symbols, MapNode model, TemplateBudget budget, CancellationToken cancellation)
{
    private const int ErrorLimit = 200;

    // Counting goes on for a while, but errors are no way to keep a machine busy.
    private const int CountLimit = 2_000;

    private readonly DiagnosticBag _diagnostics = new();
    private readonly HashSet<Diagnostic> _errors = [];
    private readonly Stack<SourceSpan> _includeSites = new();
    private readonly Node?[] _slots = symbols.Count == 0 ? [] : new Node?[symbols.Count];
    private List<MapNode>? _opened;
    private int[]? _openedWhenSet;
    private int _iterations;
    private int _depth;
    private int _nodes;

    /// <summary>What was found so far.</summary>
    public DiagnosticBag Diagnostics => _diagnostics;

    /// <summary>What the template sees.</summary>
    public MapNode Model { get; } = model;

    /// <summary>What may be used.</summary>
    public TemplateBudget Budget { get; } = budget;

    /// <summary>True once nothing more may be done: a budget is used up, or the run was cancelled.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>The innermost loop.</summary>
    public LoopState? Loop { get; set; }

    /// <summary>The round of the innermost loop that writes; null outside of loops.</summary>
    public LoopRound? Round { get; set; }

    /// <summary>The template, include or function that runs.</summary>
    public PageFrame Page { get; set; } = new(ListNode.Empty, MapNode.Empty, []);

    /// <summary>The value that <c>ret</c> gave.</summary>
    public Node? Returned { get; set; }

    /// <summary>The innermost object that <c>with</c> opened; null outside.</summary>
    public MapNode? Opened => _opened is { Count: > 0 } ? _opened[^1] : null;

    /// <summary>Reports an error and gives null, which means "no value" everywhere. From a number on, errors are only counted.</summary>
    public Node? Fail(Diagnostic error)
    {
        _errors.Add(error);
        if (_diagnostics.Count < ErrorLimit)
            Add(error);
        else if (_errors.Count >= CountLimit)
            IsStopped = true;

        return null;
    }

    /// <summary>Reports an error after which nothing more is done, however many there were before.</summary>
    public Node? Stop(Diagnostic error)
    {
        if (!IsStopped || _diagnostics.Count < ErrorLimit)
            Add(error);

        IsStopped = true;
        return null;
    }

    /// <summary>Says how many errors are not listed, where there are any.</summary>
    /// <param name="template">The whole template.</param>
    public void CountUnlisted(SourceSpan template)
    {
        var more = _errors.Count - ErrorLimit;
        if (more > 0)
            _diagnostics.Add(TemplateRenderErrors.Unlisted(template, ErrorLimit, more, IsStopped));
    }

    private void Add(Diagnostic error)
    {
        var sites = _includeSites.Distinct().Select(site => new RelatedPlace(site, "included from here"));
        _diagnostics.Add(_includeSites.Count == 0 ? error : error with { Related = [.. error.Related, .. sites] });
    }

    /// <summary>The value of a variable; null when nobody gave it one.</summary>
    public Node? Find(string name, int slot)
    {
        // A loop variable inside a 'with' is nearer than the object's members.
        var value = _slots[slot];
        var nearest = value is null ? 0 : _openedWhenSet?[slot] ?? 0;
        for (var i = (_opened?.Count ?? 0) - 1; i >= nearest; i--)
        {
            if (_opened?[i][name] is { } member)
                return member;
        }

        return value ?? Model[name];
    }

    /// <summary>The value that the template itself gave a variable.</summary>
    public Node? Slot(int slot) => _slots[slot];

    /// <summary>Gives a variable its value; null takes it away.</summary>
    public void SetSlot(int slot, Node? value)
    {
        _slots[slot] = value;
        if (_openedWhenSet is not null)
            _openedWhenSet[slot] = _opened?.Count ?? 0;
    }

    /// <summary>Puts an object in front of all others.</summary>
    public void Open(MapNode target)
    {
        _openedWhenSet ??= new int[_slots.Length];
        (_opened ??= []).Add(target);
    }

    /// <summary>Replaces the innermost opened object.</summary>
    public void Reopen(MapNode target)
    {
        if (_opened is { Count: > 0 })
            _opened[^1] = target;
    }

    /// <summary>Takes the innermost opened object away.</summary>
    public void CloseOpened() => _opened?.RemoveAt(_opened.Count - 1);

    /// <summary>All names that a variable could have, for near misses.</summary>
    public IEnumerable<string> Names =>
        Model.Entries.Select(e => e.Key)
            .Concat(symbols.Names.Where((_, slot) => _slots[slot] is not null))
            .Concat((_opened ?? []).SelectMany(o => o.Entries.Select(e => e.Key)));

    /// <summary>Counts one round of a loop; false when there were too many.</summary>
    public bool CountIteration(SourceSpan span)
    {
        if (cancellation.IsCancellationRequested)
            IsStopped = true;
        else if (++_iterations > Budget.MaxIterations)
            Stop(TemplateRenderErrors.TooManyIterations(span, Budget.MaxIterations));

        return !IsStopped;
    }

    /// <summary>Counts nodes of the output; false when there are too many.</summary>
    public bool CountNodes(int count, SourceSpan span)
    {
        _nodes += count;
        if (_nodes > Budget.MaxNodes)
            Stop(TemplateRenderErrors.TooManyNodes(span, Budget.MaxNodes));

        return !IsStopped;
    }

    /// <summary>True when a text of this length may be built.</summary>
    public bool CanBuild(long length, SourceSpan span)
    {
        if (length > Budget.MaxTextLength)
            Stop(TemplateRenderErrors.TextTooLong(span, Budget.MaxTextLength));

        return !IsStopped;
    }

    /// <summary>Enters a call; false when calls are nested too deep. Pair with <see cref="Leave"/>, also after false.</summary>
    public bool Enter(SourceSpan span)
    {
        if (++_depth > Budget.MaxExpressionDepth)
            Stop(TemplateRenderErrors.TooDeep(span, Budget.MaxExpressionDepth));

        return !IsStopped;
    }

    /// <summary>Leaves a call.</summary>
    public void Leave() => _depth--;

    /// <summary>Enters an include; false when includes are nested too deep. Pair with <see cref="LeaveInclude"/>.</summary>
    public bool EnterInclude(SourceSpan span)
    {
        if (_includeSites.Count >= Budget.MaxIncludeDepth)
            Stop(TemplateRenderErrors.IncludesTooDeep(span, Budget.MaxIncludeDepth));

        _includeSites.Push(span);
        return !IsStopped;
    }

    /// <summary>Leaves an include.</summary>
    public void LeaveInclude() => _includeSites.Pop();
}
