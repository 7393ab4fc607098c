// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Templates.Rendering;

/// <summary>What belongs to one run of a template, of an include or of a function: its arguments and its <c>$</c> variables.</summary>
/// <param name="Arguments">The arguments in order.</param>
/// <param name="Named">The named arguments.</param>
/// <param name="Locals">Values of the page's <c>$</c> variables by slot; null where nothing was assigned.</param>
internal sealed record PageFrame(ListNode Arguments, MapNode Named, Node?[] Locals);
