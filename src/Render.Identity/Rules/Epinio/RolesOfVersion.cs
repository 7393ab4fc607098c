// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;
using Render.Identity.Systems.Epinio;

namespace Render.Identity.Rules.Epinio;

/// <summary>
/// Epinio before 1.5 reads no role mapping, 1.5 to 1.10 read <c>role</c>, later ones <c>roles</c>; each ignores what it does not
/// know, and its users have no role.
/// </summary>
internal sealed class RolesOfVersion : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5031", Severity.Error, "Roles are written in the form that the version of Epinio reads.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        context.Applications<EpinioApplicationSpec>().SelectMany(app => EpinioVersions.HasRolesMapping(app.Version)
            ? app.Roles.Select((role, i) => Check(app, role, $"{RuleContext.PathOf(app)}.roles[{i}]")).OfType<Diagnostic>()
            : Unsupported(app));

    private IEnumerable<Diagnostic> Unsupported(EpinioApplicationSpec app)
    {
        if (app.Roles.Count > 0 || app.RolesMapping.Entries.Length > 0)
        {
            yield return Info.At(
                app.Roles.Count > 0 ? app.SpanOf("roles") : app.SpanOf("rolesMapping"),
                RuleContext.PathOf(app),
                $"Epinio {app.Version} reads no role mapping; it came with 1.5",
                "upgrade Epinio, or give roles to its users by hand");
        }
    }

    private Diagnostic? Check(EpinioApplicationSpec app, EpinioRoleSpec role, string path)
    {
        var hasLists = EpinioVersions.HasRoleLists(app.Version);
        if (hasLists && role.Role is not null)
        {
            return Info.At(
                role.KeySpanOf("role"), path + ".role", $"Epinio {app.Version} ignores 'role': its users would have no role", $"write 'roles: [{role.Role}]'");
        }

        if (!hasLists && role.Role is null && role.Roles.Count > 1)
        {
            return Info.At(
                role.SpanOf("roles"), path + ".roles", $"Epinio {app.Version} gives a group one role, not {role.Roles.Count}", "write the one that counts as 'role'");
        }

        if (!hasLists && (role.Role ?? (role.Roles.Count > 0 ? role.Roles[0] : null))?.Contains(':', StringComparison.Ordinal) == true)
        {
            return Info.At(
                role.SpanOf(role.Role is null ? "roles" : "role"), path, $"Epinio {app.Version} knows no roles for namespaces; they came with 1.11", "leave the namespace out");
        }

        return role.Role is null && role.Roles.Count == 0
            ? Info.At(role.Source.Span, path, $"the group '{role.Group}' is given no role", hasLists ? "add 'roles'" : "add 'role'")
            : null;
    }
}
