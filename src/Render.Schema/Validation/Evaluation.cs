// SPDX-License-Identifier: MIT

using System.Runtime.CompilerServices;
using Render.Schema.Compilation;

namespace Render.Schema.Validation;

/// <summary>The state of one validation: what it may still cost, and the resources it went through. Used by one thread.</summary>
internal sealed class Evaluation(int maxSteps, bool tracksScope)
{
    private const int StackCheckInterval = 8;
    private int _steps = maxSteps;
    private int _depth;

    /// <summary>
    /// True once the validation was given up: too many steps, too deep a nesting, a pattern that ran out of time. From then on
    /// nothing that it says counts.
    /// </summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Number of checks that were taken as passed because the content is secret.</summary>
    public int Unknowns { get; private set; }

    /// <summary>The resources entered, innermost first; null unless some schema needs it.</summary>
    public Scope? Scopes { get; private set; }

    /// <summary>Counts one schema evaluation; false when there is no budget for it.</summary>
    public bool Enter(SchemaResource resource)
    {
        if (--_steps < 0 || (++_depth % StackCheckInterval == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
            GiveUp();
        if (tracksScope && Scopes?.Resource != resource)
            Scopes = new Scope(resource, Scopes);

        return !IsExhausted;
    }

    /// <summary>Ends what <see cref="Enter"/> began.</summary>
    /// <param name="scopes">The scopes before it.</param>
    public void Leave(Scope? scopes)
    {
        _depth--;
        Scopes = scopes;
    }

    /// <summary>Stops the validation.</summary>
    public void GiveUp() => IsExhausted = true;

    /// <summary>Notes that a check could not be made, because the content is secret; always true.</summary>
    public bool Unknown()
    {
        Unknowns++;
        return true;
    }

    /// <summary>One resource on the way, and those before it.</summary>
    /// <param name="Resource">The resource.</param>
    /// <param name="Outer">What was entered before.</param>
    internal sealed record Scope(SchemaResource Resource, Scope? Outer);
}
