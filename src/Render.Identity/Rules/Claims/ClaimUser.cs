// SPDX-License-Identifier: MIT

using Render.Identity.Spec;

namespace Render.Identity.Rules.Claims;

/// <summary>An application that makes users of claims.</summary>
/// <param name="App">The application.</param>
/// <param name="Mappings">Its mappings.</param>
/// <param name="Rules">Its rules for claims.</param>
internal sealed record ClaimUser(ApplicationSpec App, ClaimMappingsSpec Mappings, SpecList<ClaimRuleSpec> Rules);
