// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;

namespace Render.Schema;

/// <summary>The diagnostics of documents that break a schema: RND3101 to RND3199, one per kind of constraint.</summary>
public static class ViolationErrors
{
    /// <summary>Stands for the keyword where a violation is about those that are not listed.</summary>
    internal const string FurtherKeyword = "(further)";

    private const string MissingCode = "RND3103";
    private const string SizeCode = "RND3105";
    private const string CombinationCode = "RND3108";

    /// <summary>The diagnostic of a violation.</summary>
    public static Diagnostic Of(SchemaViolation violation) => violation.Keyword switch
    {
        "type" or "nullable" or "x-kubernetes-int-or-string" => WrongType(violation),
        "additionalProperties" or "unevaluatedProperties" or "false" => NotAllowed(violation),
        "required" or "dependentRequired" or "dependencies" => Missing(violation),
        "enum" or "const" => NotAmongValues(violation),
        "minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties" or "maxProperties" or "contains" => WrongSize(violation),
        "pattern" or "format" or "propertyNames" => WrongForm(violation),
        "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf" => OutOfRange(violation),
        "anyOf" or "oneOf" or "not" => WrongCombination(violation),
        "uniqueItems" or "x-kubernetes-list-type" => Duplicate(violation),
        "x-rules" or "x-kubernetes-validations" => RuleBroken(violation),
        "$schema" => TooCostly(violation),
        FurtherKeyword => Further(violation),
        _ => WrongForm(violation),
    };

    /// <summary>True for a finding about something that stands in the document, and not about something that is missing from it.</summary>
    public static bool IsAboutWhatIsThere(Diagnostic finding) => finding.Code is not (MissingCode or SizeCode or CombinationCode);

    /// <summary>A value of another kind.</summary>
    public static Diagnostic WrongType(SchemaViolation violation) => Error("RND3101", violation);

    /// <summary>A key that the schema does not have, or forbids here.</summary>
    public static Diagnostic NotAllowed(SchemaViolation violation) => Error("RND3102", violation);

    /// <summary>A key that must be there.</summary>
    public static Diagnostic Missing(SchemaViolation violation) => Error(MissingCode, violation);

    /// <summary>A value other than the listed ones.</summary>
    public static Diagnostic NotAmongValues(SchemaViolation violation) => Error("RND3104", violation);

    /// <summary>Too long, too short, too many, too few.</summary>
    public static Diagnostic WrongSize(SchemaViolation violation) => Error(SizeCode, violation);

    /// <summary>Text that has not the form that is asked for.</summary>
    public static Diagnostic WrongForm(SchemaViolation violation) => Error("RND3106", violation);

    /// <summary>A number out of bounds.</summary>
    public static Diagnostic OutOfRange(SchemaViolation violation) => Error("RND3107", violation);

    /// <summary>None of several forms, or more than one.</summary>
    public static Diagnostic WrongCombination(SchemaViolation violation) => Error(CombinationCode, violation);

    /// <summary>An item that comes twice.</summary>
    public static Diagnostic Duplicate(SchemaViolation violation) => Error("RND3109", violation);

    /// <summary>A rule that needs more than a schema to say.</summary>
    public static Diagnostic RuleBroken(SchemaViolation violation) => Error("RND3110", violation);

    /// <summary>A document that cannot be judged within the budget.</summary>
    public static Diagnostic TooCostly(SchemaViolation violation) => Error("RND3111", violation);

    /// <summary>There are more than anybody reads.</summary>
    public static Diagnostic Further(SchemaViolation violation) => Error("RND3112", violation);

    private static Diagnostic Error(string code, SchemaViolation violation) => new(code, Severity.Error, violation.Span, violation.Message)
    {
        Hint = violation.Hint,
        Path = violation.Path.ToString(),
        SchemaLocation = violation.SchemaLocation,
    };
}
