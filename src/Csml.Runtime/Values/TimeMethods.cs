using Csml.Values.Times;

namespace Csml.Values;

/// <summary>
/// The methods of <c>Time()</c> (language reference, part 2, 5.3). <c>at</c>, <c>add</c>, <c>sub</c> and <c>with_timezone</c> change the
/// variable they are called on and give a copy; what cannot be is a SOFT error and changes nothing (ruling Q36).
/// </summary>
internal static class TimeMethods
{
    internal const string Tag = "time";

    private const string MillisecondsKey = "milliseconds";
    private const string ZoneKey = "timezone";
    private const string OffsetKey = "offset";

    /// <summary>Whether the method counts as changing the time: refused on constants. <c>unix</c> changes nothing, but is counted.</summary>
    internal static bool IsMutator(string method) => method is "at" or "add" or "sub" or "with_timezone" or "unix";

    /// <summary>The time now.</summary>
    internal static CsmlObject Now(ValueContext context) => Of(context.Clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>A moment of C#, with its offset.</summary>
    internal static CsmlObject Of(DateTimeOffset moment) =>
        Of(moment.ToUnixTimeMilliseconds(), (int)moment.Offset.TotalSeconds);

    /// <summary>The moment of a time, on its own clock; false where the object is no time, or one that C# does not have.</summary>
    internal static bool TryGetMoment(CsmlObject time, out DateTimeOffset moment)
    {
        moment = default;
        return time.Tag == Tag && ClockOf(time) is { } zoned && zoned.TryGetMoment(out moment);
    }

    internal static MethodOutcome Invoke(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args)
    {
        var time = (CsmlObject)receiver.Target!;
        return method switch
        {
            "at" => At(time, args),
            "add" => Arguments.Int(args, "add(seconds: int) => time", out var seconds) ?? Move(time, method, seconds),
            "sub" => Arguments.Int(args, "sub(seconds: int) => time", out var seconds) ?? Move(time, method, -(Int128)seconds),
            "with_timezone" => Arguments.Text(args, "with_timezone(name: string) => time", out var name) ?? WithZone(time, name),
            "unix" => Unix(time, args),
            "format" => Format(time, args),
            "parse" => Parse(args),
            _ => MethodErrors.Unknown(receiver, method),
        };
    }

    private static CsmlObject Of(long milliseconds) => CsmlObject.Create([(MillisecondsKey, milliseconds)], Tag);

    private static CsmlObject Of(long milliseconds, int offset) =>
        offset == 0 ? Of(milliseconds) : Of(milliseconds).With(OffsetKey, offset);

    private static MethodOutcome At(CsmlObject time, ReadOnlySpan<CsmlValue> args)
    {
        // The reference engine leaves out the hour last, and then takes 1 for it, as for month and day.
        ReadOnlySpan<long> defaults = [0, 1, 1, 1, 0, 0, 0];
        if (args.Length > defaults.Length)
            return MethodErrors.Usage("at(year: int, month: int, day: int, hour: int, minute: int, second: int, millisecond: int) => time");

        Span<long> parts = stackalloc long[defaults.Length];
        defaults.CopyTo(parts);
        for (var index = 0; index < args.Length; index++)
        {
            if (args[index].TryGetInt(out var part)) parts[index] = part;
        }

        const int FirstTooLargeMillisecond = 2_000;
        var isTime = parts[3] is >= 0 and < 24 && parts[4] is >= 0 and < 60 && parts[5] is >= 0 and < 60
            && parts[6] is >= 0 and < FirstTooLargeMillisecond;
        if (!isTime || !CivilTime.IsDay(parts[0], parts[1], parts[2])) return MethodOutcome.Soft("[at] there is no such date and time");

        var second = (parts[3] * CivilTime.SecondsPerHour) + (parts[4] * CivilTime.SecondsPerMinute) + parts[5];
        var day = CivilTime.DayNumberOf((int)parts[0], (int)parts[1], (int)parts[2]);
        return Moved(time, "at", (day * CivilTime.MillisecondsPerDay) + (second * CivilTime.MillisecondsPerSecond) + parts[6]);
    }

    private static MethodOutcome Move(CsmlObject time, string method, Int128 seconds) =>
        time[MillisecondsKey].TryGetInt(out var milliseconds)
            ? Moved(time, method, milliseconds + (seconds * CivilTime.MillisecondsPerSecond))
            : NoMoment(method);

    private static MethodOutcome Moved(CsmlObject time, string method, Int128 milliseconds) =>
        ZonedTime.IsInRange(milliseconds)
            ? Changed(time.With(MillisecondsKey, (long)milliseconds))
            : MethodOutcome.Soft($"[{method}] the time must be in the years 0 to 9999");

    private static MethodOutcome WithZone(CsmlObject time, string name) =>
        TimeZones.Find(name) is null
            ? MethodOutcome.Soft("[with_timezone] there is no such time zone; the name must be one like Europe/Paris")
            : Changed(time.With(ZoneKey, name));

    private static MethodOutcome Changed(CsmlObject time) => MethodOutcome.Changed(time, time);

    private static MethodOutcome Unix(CsmlObject time, ReadOnlySpan<CsmlValue> args)
    {
        if (!time[MillisecondsKey].TryGetInt(out var milliseconds)) return NoMoment("unix");
        var isInSeconds = args is [var unit, ..] && unit.TryGetString(out var name) && name == "s";
        return MethodOutcome.Of(isInSeconds ? CivilTime.FloorDivide(milliseconds, CivilTime.MillisecondsPerSecond) : milliseconds);
    }

    private static MethodOutcome Format(CsmlObject time, ReadOnlySpan<CsmlValue> args)
    {
        var format = "";
        if (args.Length > 1 || (args.Length == 1 && !args[0].TryGetString(out format))) return MethodErrors.Usage("format([format: string]) => string");
        if (ClockOf(time) is not { } zoned) return NoMoment("format");

        using var builder = new TextBuilder();
        if (args.IsEmpty) TimeFormatter.AppendDefault(builder, zoned);
        else if (!TimeFormatter.TryAppend(builder, zoned, format)) return MethodOutcome.Soft("[format] there is an unknown directive in the format");
        return ValueLimits.IsTooLong(builder.Length) ? MethodOutcome.Soft(ValueLimits.TooLong) : MethodOutcome.Of(builder.ToString());
    }

    /// <summary>The moment on the clock of its time zone, else of its offset, else UTC; null if there is none.</summary>
    private static ZonedTime? ClockOf(CsmlObject time)
    {
        if (!time[MillisecondsKey].TryGetInt(out var milliseconds) || !ZonedTime.IsInRange(milliseconds)) return null;
        if (time[ZoneKey].TryGetString(out var name))
            return TimeZones.Find(name) is { } zone ? ZonedTime.In(zone, milliseconds) : null;
        return time[OffsetKey].TryGetInt(out var offset) && offset is > -CivilTime.SecondsPerDay and < CivilTime.SecondsPerDay
            ? ZonedTime.AtOffset(milliseconds, (int)offset)
            : ZonedTime.InUtc(milliseconds);
    }

    /// <summary>A new time: what the receiver is plays no part.</summary>
    private static MethodOutcome Parse(ReadOnlySpan<CsmlValue> args)
    {
        if (args.IsEmpty || !args[0].TryGetString(out var text)) return MethodErrors.Usage("parse(text: string[, format: string]) => time");
        if (args.Length > 1)
        {
            if (!args[1].TryGetString(out var format)) return MethodErrors.Usage("parse(text: string, format: string) => time");
            return TimeReader.TryRead(text, format, out var read) ? MethodOutcome.Of(Of(read)) : Unreadable("it does not fit the format");
        }

        if (!Rfc3339.TryRead(text, out var milliseconds, out var offset)) return Unreadable("it must be like 2020-08-13T10:20:30Z");
        return MethodOutcome.Of(Of(milliseconds, offset));
    }

    private static MethodOutcome Unreadable(string why) => MethodOutcome.Soft("[parse] the string is not a date and time: " + why);

    private static MethodOutcome NoMoment(string method) => MethodOutcome.Soft($"[{method}] this is not a valid time");
}
