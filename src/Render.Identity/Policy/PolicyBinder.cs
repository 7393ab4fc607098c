// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Policy;

/// <summary>
/// From a document to the policy. What is not understood is an error and nothing is skipped: what an unknown line was to forbid
/// would be allowed.
/// </summary>
public static class PolicyBinder
{
    /// <summary>Stands for the document in messages.</summary>
    private const string Subject = "policy";

    /// <summary>Binds the document; reports everything that does not fit.</summary>
    public static StageResult<PolicySpec> Bind(Node document)
    {
        var findings = new DiagnosticBag();
        var bound = new SpecBinder(findings).BindObject(typeof(PolicySpec), document, Subject) as PolicySpec;
        return StageResult.Of(bound, findings);
    }
}
