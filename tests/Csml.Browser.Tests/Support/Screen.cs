namespace Csml.Browser.Tests.Support;

/// <summary>What the page is looked at on.</summary>
public sealed record Screen(string Name, int Width, int Height, bool Dark = false)
{
    public static Screen Desktop { get; } = new("desktop", 1280, 860);

    public static Screen DesktopDark { get; } = new("desktop-dark", 1280, 860, Dark: true);

    public static Screen Phone { get; } = new("phone", 390, 844);

    public static Screen PhoneDark { get; } = new("phone-dark", 390, 844, Dark: true);

    public static Screen SmallPhone { get; } = new("phone-small", 320, 568);

    public override string ToString() => Name;
}
