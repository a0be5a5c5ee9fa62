using Csml.Values;
using Microsoft.Extensions.Time.Testing;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 5.3, with the rulings on Q15, Q36 and Q37.</summary>
public sealed class TimeMethodsTests
{
    /// <summary>Mon 2021-03-08 14:03:04.050 UTC, the example of the reference.</summary>
    private static readonly CsmlValue Example = At(2021, 3, 8, 14, 3, 4, 50);

    [Fact]
    public void Time_is_now()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2021, 3, 4, 5, 6, 7, 89, TimeSpan.Zero));
        var now = StandardFunctions.Time(new ValueContext(new Random(1), clock));
        now.ToDisplayString().ShouldBe("""{"milliseconds":1614834367089}""");
        Show(now, "format").ShouldBe("2021-03-04T05:06:07.089Z");
    }

    [Theory]
    [InlineData("2021-03-04T05:06:07.089Z", 2021, 3, 4, 5, 6, 7, 89)]
    [InlineData("1969-12-31T23:59:59.000Z", 1969, 12, 31, 23, 59, 59)]
    [InlineData("2021-03-04T01:00:00.000Z", 2021, 3, 4)]
    [InlineData("2021-01-01T01:00:00.000Z", 2021)]
    [InlineData("0000-01-01T01:00:00.000Z")]
    [InlineData("2020-02-29T00:00:00.000Z", 2020, 2, 29, 0)]
    [InlineData("2000-02-29T00:00:00.000Z", 2000, 2, 29, 0)]
    [InlineData("9999-12-31T23:59:59.999Z", 9999, 12, 31, 23, 59, 59, 999)]
    [InlineData("2021-01-01T00:00:01.999Z", 2021, 1, 1, 0, 0, 0, 1999)]
    public void At_sets_every_part_and_has_the_defaults_of_the_reference(string expected, params int[] parts) =>
        Show(At(parts), "format").ShouldBe(expected);

    [Fact]
    public void At_takes_the_default_for_what_is_no_int() =>
        Show(Call(Now, "at", 2021, "3", 2.0, CsmlValue.Null, 9).Result, "format").ShouldBe("2021-01-01T01:09:00.000Z");

    [Theory]
    [InlineData(2021, 2, 30)]
    [InlineData(1900, 2, 29)]
    [InlineData(2021, 13, 1)]
    [InlineData(2021, 0, 1)]
    [InlineData(2021, 1, 0)]
    [InlineData(-1, 1, 1)]
    [InlineData(10000, 1, 1)]
    [InlineData(2021, 1, 1, 24)]
    [InlineData(2021, 1, 1, -1)]
    [InlineData(2021, 1, 1, 0, 60)]
    [InlineData(2021, 1, 1, 0, 0, 60)]
    [InlineData(2021, 1, 1, 0, 0, 0, 2000)]
    [InlineData(2021, 1, 1, 0, 0, 0, 0, 0)]
    public void An_impossible_time_is_a_soft_error(params int[] parts) => CallAt(parts).ShouldBeSoft();

    [Fact]
    public void Methods_that_move_a_time_change_the_variable_and_give_a_copy()
    {
        foreach (var outcome in new[] { CallAt(2021), Call(Example, "add", 1), Call(Example, "sub", 1), Call(Example, "with_timezone", "UTC") })
        {
            outcome.SoftError.ShouldBeNull();
            outcome.NewReceiver.ShouldBe(outcome.Result);
            outcome.Result.TryGetObject(out var time).ShouldBeTrue();
            time.Tag.ShouldBe("time");
        }

        Call(Example, "format").NewReceiver.IsUnset.ShouldBeTrue();
        Call(Example, "parse", "2020").NewReceiver.IsUnset.ShouldBeTrue();
    }

    [Theory]
    [InlineData("at", true)]
    [InlineData("add", true)]
    [InlineData("sub", true)]
    [InlineData("with_timezone", true)]
    [InlineData("unix", true)]
    [InlineData("format", false)]
    [InlineData("parse", false)]
    [InlineData("insert", false)]
    public void Mutators_are_known(string method, bool expected) => CsmlMethods.IsMutator(Example, method).ShouldBe(expected);

    [Theory]
    [InlineData("add", 7200, "2021-03-08T16:03:04.050Z")]
    [InlineData("add", -1, "2021-03-08T14:03:03.050Z")]
    [InlineData("sub", 86400, "2021-03-07T14:03:04.050Z")]
    public void Add_and_sub_count_seconds(string method, int seconds, string expected) =>
        Show(Call(Example, method, seconds).Result, "format").ShouldBe(expected);

    [Fact]
    public void Moving_to_another_millennium_is_a_soft_error()
    {
        Call(Example, "add", long.MaxValue).ShouldBeSoft();
        Call(Example, "sub", long.MaxValue).ShouldBeSoft();
        Call(Example, "sub", long.MinValue).ShouldBeSoft();
        Call(Example, "add", 253_402_300_800).ShouldBeSoft();
    }

    [Fact]
    public void Unix_is_in_milliseconds_unless_seconds_are_asked_for()
    {
        Call(Example, "unix").Result.ShouldBe(1615212184050);
        Call(Example, "unix", "s").Result.ShouldBe(1615212184);
        Call(Example, "unix", "m").Result.ShouldBe(1615212184050);
        Call(Example, "unix", 5).Result.ShouldBe(1615212184050);
        Call(At(1969, 12, 31, 23, 59, 59), "unix", "s").Result.ShouldBe(-1);
    }

    [Theory]
    [InlineData("Europe/Paris", "2021-03-08T15:03:04.050+01:00", "15:03 CET")]
    [InlineData("America/New_York", "2021-03-08T09:03:04.050-05:00", "09:03 EST")]
    [InlineData("Asia/Kolkata", "2021-03-08T19:33:04.050+05:30", "19:33 IST")]
    [InlineData("Asia/Kathmandu", "2021-03-08T19:48:04.050+05:45", "19:48 +0545")]
    [InlineData("America/Sao_Paulo", "2021-03-08T11:03:04.050-03:00", "11:03 -03")]
    [InlineData("Europe/London", "2021-03-08T14:03:04.050+00:00", "14:03 GMT")]
    [InlineData("Europe/Dublin", "2021-03-08T14:03:04.050+00:00", "14:03 GMT")]
    [InlineData("UTC", "2021-03-08T14:03:04.050+00:00", "14:03 UTC")]
    [InlineData("Etc/GMT+5", "2021-03-08T09:03:04.050-05:00", "09:03 -05")]
    public void A_time_zone_changes_what_is_shown(string zone, string expected, string clock)
    {
        var time = Call(Example, "with_timezone", zone).Result;
        Show(time, "format").ShouldBe(expected);
        Show(time, "format", "%H:%M %Z").ShouldBe(clock);
        Call(time, "unix").Result.ShouldBe(1615212184050);
    }

    [Fact]
    public void Summer_time_follows_the_zone()
    {
        var time = Call(At(2021, 6, 15, 12, 0, 0), "with_timezone", "Europe/Paris").Result;
        Show(time, "format").ShouldBe("2021-06-15T14:00:00.000+02:00");
        Show(time, "format", "%H:%M %Z").ShouldBe("14:00 CEST");
        Show(Call(time, "at", 2021, 12, 15).Result, "format").ShouldBe("2021-12-15T02:00:00.000+01:00");
    }

    [Theory]
    [InlineData("Mars/Base")]
    [InlineData("europe/paris")]
    [InlineData("Eastern Standard Time")]
    [InlineData("posix/Europe/Paris")]
    [InlineData("../Europe/Paris")]
    [InlineData("/etc/localtime")]
    [InlineData("localtime")]
    [InlineData("")]
    [InlineData("+02:00")]
    public void An_unknown_time_zone_is_a_soft_error(string zone) => Call(Example, "with_timezone", zone).ShouldBeSoft();

    [Theory]
    [InlineData("%Y %C %y", "2021 20 21")]
    [InlineData("%m %b %B %h", "03 Mar March Mar")]
    [InlineData("%d|%e", "08| 8")]
    [InlineData("%a %A", "Mon Monday")]
    [InlineData("%w %u", "1 1")]
    [InlineData("%U %W", "10 10")]
    [InlineData("%G %g %V", "2021 21 10")]
    [InlineData("%j", "067")]
    [InlineData("%v", " 8-Mar-2021")]
    [InlineData("%H %k", "14 14")]
    [InlineData("%I|%l", "02| 2")]
    [InlineData("%P %p", "pm PM")]
    [InlineData("%M %S", "03 04")]
    [InlineData("%R %T %X", "14:03 14:03:04 14:03:04")]
    [InlineData("%r", "02:03:04 PM")]
    [InlineData("%D %x", "03/08/21 03/08/21")]
    [InlineData("%F", "2021-03-08")]
    [InlineData("%c", "Mon Mar  8 14:03:04 2021")]
    [InlineData("%f", "050000000")]
    [InlineData("%.f", ".050")]
    [InlineData("%.3f %.6f %.9f", ".050 .050000 .050000000")]
    [InlineData("%3f %6f %9f", "050 050000 050000000")]
    [InlineData("%z %:z %::z %:::z", "+0000 +00:00 +00:00:00 +00")]
    [InlineData("%Z", "UTC")]
    [InlineData("%s", "1615212184")]
    [InlineData("%+", "2021-03-08T14:03:04.050+00:00")]
    [InlineData("[%n%t%%]", "[\n\t%]")]
    [InlineData("%-d %_d %0e %-m/%-d %_H %-j", "8  8 08 3/8 14 67")]
    [InlineData("plain text — é", "plain text — é")]
    [InlineData("", "")]
    public void Format_knows_the_directives_of_strftime(string format, string expected) =>
        Show(Example, "format", format).ShouldBe(expected);

    [Theory]
    [InlineData("%U %W %V %G %j", "00 00 53 2020 001", 2021, 1, 1)]
    [InlineData("%U %W %V %G %j", "01 00 52 2022 001", 2023, 1, 1)]
    [InlineData("%U %W %V %G %j", "52 53 01 2025 365", 2024, 12, 30)]
    [InlineData("%a %w %u", "Sun 0 7", 2023, 1, 1)]
    [InlineData("%I %l %P", "12 12 am", 2023, 1, 1, 0)]
    [InlineData("%I %P", "12 pm", 2023, 1, 1, 12)]
    [InlineData("[%.f]", "[]", 2023, 1, 1)]
    [InlineData("%Y %C %y %s %a", "0000 00 00 -62167215600 Sat")]
    [InlineData("%s", "-1", 1969, 12, 31, 23, 59, 59)]
    public void Format_knows_the_edges_of_the_calendar(string format, string expected, params int[] parts) =>
        Show(At(parts), "format", format).ShouldBe(expected);

    [Theory]
    [InlineData("%Q")]
    [InlineData("%")]
    [InlineData("%-")]
    [InlineData("%-a")]
    [InlineData("%-D")]
    [InlineData("%.2f")]
    [InlineData("%E")]
    [InlineData("%é")]
    public void An_unknown_directive_is_a_soft_error(string format) => Call(Example, "format", format).ShouldBeSoft();

    [Theory]
    [InlineData("2020", "2020-01-01T00:00:00.000Z")]
    [InlineData("2020-08", "2020-08-01T00:00:00.000Z")]
    [InlineData("2020-08-13", "2020-08-13T00:00:00.000Z")]
    [InlineData("2020-08-13T10", "2020-08-13T10:00:00.000Z")]
    [InlineData("2020-08-13T10:20", "2020-08-13T10:20:00.000Z")]
    [InlineData("2020-08-13T10:20:30", "2020-08-13T10:20:30.000Z")]
    [InlineData("2020-08-13T10:20:30.5Z", "2020-08-13T10:20:30.500Z")]
    [InlineData("2020-08-13t10:20:30.1239z", "2020-08-13T10:20:30.123Z")]
    [InlineData("2020-08-13T10:20:30+02:00", "2020-08-13T10:20:30.000+02:00")]
    [InlineData("2020-08-13T10:20:30.25-03:30", "2020-08-13T10:20:30.250-03:30")]
    [InlineData("2020-08-13T10:20:30-00:00", "2020-08-13T10:20:30.000Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z")]
    public void Parse_completes_dates_and_keeps_offsets(string text, string expected) =>
        Show(Call(Example, "parse", text).Result, "format").ShouldBe(expected);

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("2020-13-01")]
    [InlineData("2021-02-29")]
    [InlineData("2020-08-13 10:20:30")]
    [InlineData("2020-08-13 10:20:30Z")]
    [InlineData("2020-08-13T24:00:00Z")]
    [InlineData("2020-08-13T10:20:61Z")]
    [InlineData("2020-08-13T10:20:30.Z")]
    [InlineData("2020-08-13T10:20:30+2:00")]
    [InlineData("2020-08-13T10:20:30+24:00")]
    [InlineData("2020-08-13T10:20:30.123")]
    [InlineData("2020-08-13T10:20:30Z\n")]
    [InlineData("202é")]
    [InlineData("٢٠٢٠-08-13T10:20:30Z")]
    public void A_text_that_is_no_date_is_a_soft_error(string text) => Call(Example, "parse", text).ShouldBeSoft();

    [Theory]
    [InlineData("13/08/2020 10:20", "%d/%m/%Y %H:%M", "2020-08-13T10:20:00.000Z")]
    [InlineData("13/08/2020", "%d/%m/%Y", "2020-08-13T00:00:00.000Z")]
    [InlineData("2020-08-13 10:20:30 +0200", "%Y-%m-%d %H:%M:%S %z", "2020-08-13T08:20:30.000Z")]
    [InlineData("2020-08-13 10:20:30 -03:30", "%F %T %:z", "2020-08-13T13:50:30.000Z")]
    [InlineData("Thu, 13 AUG 2020 10:20 pm", "%a, %d %b %Y %I:%M %p", "2020-08-13T22:20:00.000Z")]
    [InlineData("august 3, 99 12:00 AM", "%B %e, %y %I:%M %p", "1999-08-03T00:00:00.000Z")]
    [InlineData("5/6/68", "%D", "2068-05-06T00:00:00.000Z")]
    [InlineData("2021-067 14.5", "%Y-%j %H", "2021-03-08T00:00:00.000Z", false)]
    [InlineData("2021-067", "%Y-%j", "2021-03-08T00:00:00.000Z")]
    [InlineData("2021-W10-1", "%G-W%V-%u", "2021-03-08T00:00:00.000Z")]
    [InlineData("2021 10 Mon", "%Y %U %a", "2021-03-08T00:00:00.000Z")]
    [InlineData("2023 01 0", "%Y %U %w", "2023-01-01T00:00:00.000Z")]
    [InlineData("2024 53 1", "%Y %W %u", "2024-12-30T00:00:00.000Z")]
    [InlineData("1615212184", "%s", "2021-03-08T14:03:04.000Z")]
    [InlineData("-1.25", "%s%.f", "1969-12-31T23:59:59.250Z")]
    [InlineData("2020-08-13T10:20:30.123456789+00:00", "%+", "2020-08-13T10:20:30.123Z")]
    [InlineData("2020-08-13 10:20:30", "%F %T%.f", "2020-08-13T10:20:30.000Z")]
    [InlineData("20200813102030", "%Y%m%d%H%M%S", "2020-08-13T10:20:30.000Z")]
    [InlineData("100% 2020-08-13", "100%% %F", "2020-08-13T00:00:00.000Z")]
    [InlineData("2020-08-13 10:20 CET", "%F %R %Z", "2020-08-13T10:20:00.000Z")]
    [InlineData("2020-08-13 10", "%F %H", "2020-08-13T00:00:00.000Z")]
    [InlineData("10:20", "%H:%M", "", false)]
    [InlineData("13/08", "%d/%m", "", false)]
    [InlineData("30/02/2020", "%d/%m/%Y", "", false)]
    [InlineData("Fri 2020-08-13", "%a %F", "", false)]
    [InlineData("2020-08-13 rest", "%F", "", false)]
    [InlineData("2020-08-13", "%F %T", "", false)]
    [InlineData("2020-08-13 25:00", "%F %H:%M", "", false)]
    [InlineData("2020-08-13", "%Q", "", false)]
    [InlineData("2020-08-13", "%", "", false)]
    [InlineData("99999-01-01", "%F", "", false)]
    [InlineData("999999999999999999", "%s", "", false)]
    public void Parse_with_a_format_reads_what_fits_it(string text, string format, string expected, bool fits = true)
    {
        var outcome = Call(Example, "parse", text, format, "surplus");
        if (fits) Show(outcome.Result, "format").ShouldBe(expected);
        else outcome.ShouldBeSoft();
    }

    [Fact]
    public void Days_of_three_centuries_are_as_in_the_calendar_of_dotnet()
    {
        for (var day = new DateTime(1899, 1, 1); day.Year < 2200; day = day.AddDays(5))
        {
            CsmlValue time = CsmlObject.Create([("milliseconds", new DateTimeOffset(day, TimeSpan.Zero).ToUnixTimeMilliseconds())], "time");
            var week = System.Globalization.ISOWeek.GetWeekOfYear(day);
            var isoYear = System.Globalization.ISOWeek.GetYear(day);
            Show(time, "format", "%F %j %w %G-%V").ShouldBe(FormattableString.Invariant(
                $"{day:yyyy-MM-dd} {day.DayOfYear:000} {(int)day.DayOfWeek} {isoYear}-{week:00}"));
        }
    }

    [Fact]
    public void Wrong_arguments_are_soft_errors()
    {
        MethodOutcome[] outcomes =
        [
            Call(Example, "add"), Call(Example, "add", 1.5), Call(Example, "sub", "1"), Call(Example, "with_timezone", 1),
            Call(Example, "format", 1), Call(Example, "format", "%Y", "%m"), Call(Example, "parse"), Call(Example, "parse", 2020),
            Call(Example, "parse", "2020", 1), Call(Example, "keys"), Call(CsmlObject.Create([], "time"), "unix"),
            Call(CsmlObject.Create([], "time"), "format"), Call(CsmlObject.Create([("milliseconds", "1")], "time"), "add", 1),
            Call(CsmlObject.Create([("milliseconds", long.MaxValue)], "time"), "format"),
            Call(CsmlObject.Create([("milliseconds", 1), ("timezone", "Mars/Base")], "time"), "format"),
        ];
        foreach (var outcome in outcomes) outcome.ShouldBeSoft();
    }

    [Fact]
    public void Times_have_the_generic_methods()
    {
        Show(Example, "type_of").ShouldBe("object");
        Show(Example, "to_string").ShouldBe("""{"milliseconds":1615212184050}""");
        Show(Example, "is_error").ShouldBe("false");
        CsmlValue.Array(Example).ToDisplayString().ShouldBe("""[{"content_type":"time","content":{"milliseconds":1615212184050}}]""");
    }

    [Fact]
    public void What_is_made_from_a_secure_value_is_secure()
    {
        var secret = ((CsmlValue)"2020").AsSecure();
        Call(Example, "parse", secret).Result.IsSecure.ShouldBeTrue();
        Call(Example.AsSecure(), "format").Result.IsSecure.ShouldBeTrue();
        Call(Example, "add", ((CsmlValue)1).AsSecure()).NewReceiver.IsSecure.ShouldBeTrue();
    }

    private static CsmlValue Now => StandardFunctions.Time(Seeded());

    private static MethodOutcome CallAt(params int[] parts) => Call(Now, "at", [.. parts.Select(static part => (CsmlValue)part)]);

    private static CsmlValue At(params int[] parts) => CallAt(parts).Result;
}
