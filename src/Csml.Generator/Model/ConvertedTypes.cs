using System.Linq;

namespace Csml.Generator.Model;

/// <summary>
/// The C# types that cross by a converter of their own, each once: a type that holds itself is named in its member, not
/// written out there.
/// </summary>
/// <param name="ReadEnums">Enums that values of CSML become.</param>
/// <param name="ReadObjects">Types with members that objects of CSML become.</param>
/// <param name="WrittenEnums">Enums that become values of CSML.</param>
/// <param name="WrittenObjects">Types with members that become objects of CSML.</param>
internal sealed record ConvertedTypes(
    EquatableArray<EnumType> ReadEnums,
    EquatableArray<ReadType> ReadObjects,
    EquatableArray<EnumType> WrittenEnums,
    EquatableArray<WrittenType> WrittenObjects)
{
    public static readonly ConvertedTypes None = new([], [], [], []);

    public bool IsEmpty =>
        ReadEnums.IsEmpty && ReadObjects.IsEmpty && WrittenEnums.IsEmpty && WrittenObjects.IsEmpty;

    /// <summary>Gets an enum that values of CSML become.</summary>
    public EnumType? ReadEnum(string name) => ReadEnums.FirstOrDefault(type => type.Name == name);
}

/// <summary>An enum.</summary>
/// <param name="Name">The type as C# writes it, <c>global::</c> included.</param>
/// <param name="Members">Its members, in order.</param>
internal sealed record EnumType(string Name, EquatableArray<EnumMember> Members)
{
    private const int MaxListedNames = 8;

    /// <summary>Gets the names of the members in the words of messages; null where they are too many.</summary>
    public string? ListedNames
    {
        get
        {
            var names = Members.Select(static member => $"'{member.Name}'").ToList();
            return names.Count is 0 or > MaxListedNames ? null
                : names.Count == 1 ? names[0]
                : string.Join(", ", names.Take(names.Count - 1)) + " or " + names[names.Count - 1];
        }
    }
}

/// <summary>A member of an enum.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsAlias">Whether a member before it has the same value.</param>
internal sealed record EnumMember(string Name, bool IsAlias);

/// <summary>A type whose values are made of objects of CSML.</summary>
/// <param name="Name">The type as C# writes it, <c>global::</c> included.</param>
/// <param name="Parameters">The parameters of its constructor, in order.</param>
/// <param name="Initialized">Properties that are set while it is made: those with <c>init</c>, and required ones.</param>
/// <param name="Settable">Properties that are set afterwards, where the object has them.</param>
internal sealed record ReadType(
    string Name,
    EquatableArray<ReadMember> Parameters,
    EquatableArray<ReadMember> Initialized,
    EquatableArray<ReadMember> Settable);

/// <summary>A parameter or property that is filled from an entry of an object.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Key">The key of the entry.</param>
/// <param name="Type">How it crosses.</param>
/// <param name="Absent">What it is where there is no such entry, as C# writes it; null where there has to be one.</param>
internal sealed record ReadMember(string Name, string Key, FunctionType Type, string? Absent);

/// <summary>A type whose values become objects of CSML.</summary>
/// <param name="Name">The type as C# writes it, <c>global::</c> included.</param>
/// <param name="IsValueType">Whether C# has no null for it by itself.</param>
/// <param name="MayHoldItself">Whether a value of it may be found inside of one.</param>
/// <param name="Members">The properties that become entries, in order.</param>
internal sealed record WrittenType(
    string Name, bool IsValueType, bool MayHoldItself, EquatableArray<WrittenMember> Members);

/// <summary>A property that becomes an entry of an object.</summary>
internal sealed record WrittenMember(string Name, string Key, FunctionType Type);
