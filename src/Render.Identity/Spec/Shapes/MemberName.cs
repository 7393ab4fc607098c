// SPDX-License-Identifier: MIT

namespace Render.Identity.Spec.Shapes;

/// <summary>A member of an enumeration as a spec writes it.</summary>
/// <param name="Name">Its name, such as <c>helm-postrenderer</c>.</param>
/// <param name="Value">The member.</param>
internal sealed record MemberName(string Name, object Value);
