// SPDX-License-Identifier: MIT

using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Render.Identity.Spec.Shapes;

/// <summary>One key of a spec record.</summary>
internal sealed class SpecProperty
{
    /// <summary>Taken from one that is compiled, whose code those of all other objects share: a native program makes none at run time.</summary>
    private static readonly MethodInfo MakeSetter = new Func<MethodInfo, Action<object, object>>(SetterOf<SpecObject, object>).Method.GetGenericMethodDefinition();

    private Action<object, object>? _setter;

    /// <summary>Looks at a property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="spec">Its attribute.</param>
    public SpecProperty(PropertyInfo property, SpecAttribute spec)
    {
        Property = property;
        Spec = spec;
        Key = spec.Name ?? KeyOf(property.Name);
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute), inherit: false);
        ValueType = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
    }

    /// <summary>The property that holds the value.</summary>
    public PropertyInfo Property { get; }

    /// <summary>Its attribute.</summary>
    public SpecAttribute Spec { get; }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>True when the key must be given.</summary>
    public bool IsRequired { get; }

    /// <summary>The type of the value, without <c>?</c> for value types.</summary>
    public Type ValueType { get; }

    /// <summary>
    /// Sets the value. Objects through a delegate: setting by reflection has the runtime compile a stub for each property that
    /// is set twice, at every start of the program. Delegates over values would be compiled as well.
    /// </summary>
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = SpecShape.IsKept)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only over classes, whose code is shared.")]
    public void Set(SpecObject target, object value)
    {
        _setter ??= Property.PropertyType.IsValueType || Property.SetMethod is not { } method
            ? Property.SetValue
            : MakeSetter.MakeGenericMethod(Property.DeclaringType ?? target.GetType(), Property.PropertyType)
                .CreateDelegate<Func<MethodInfo, Action<object, object>>>()(method);
        _setter(target, value);
    }

    private static Action<object, object> SetterOf<TTarget, TValue>(MethodInfo method)
    {
        var set = method.CreateDelegate<Action<TTarget, TValue>>();
        return (target, value) => set((TTarget)target, (TValue)value);
    }

    /// <summary>Camel case of a property name: <c>ClientID</c> is <c>clientID</c>, <c>CA</c> is <c>ca</c>.</summary>
    private static string KeyOf(string name) =>
        name.All(char.IsAsciiLetterUpper) ? name.ToLowerInvariant() : char.ToLowerInvariant(name[0]) + name[1..];
}
