namespace Csml.Values.Times;

/// <summary>English names of months and days, whatever the culture.</summary>
internal static class TimeNames
{
    /// <summary>How many letters of a name its short form has.</summary>
    internal const int ShortLength = 3;

    internal static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>Sunday first.</summary>
    internal static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
}
