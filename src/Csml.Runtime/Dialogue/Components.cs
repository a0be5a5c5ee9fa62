using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// The components of CSML (language reference, part 3, 1). Parameters stand in their positional order; one that is not given is
/// <see cref="CsmlValueKind.Unset"/>. A component that cannot be built is a reported error and <c>null</c>.
/// </summary>
public static class Components
{
    /// <summary><c>Text</c>: a plain string; further arguments have no effect.</summary>
    public static CsmlValue Text(
        Turn turn,
        CsmlValue text = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0)
    {
        var component = new ComponentBuilder(turn, "text", extra, line, text);
        component.Require("text", text, ParameterType.String);
        return component.BuildField("text");
    }

    /// <summary><c>Typing</c>: a pause of so many milliseconds.</summary>
    public static CsmlValue Typing(
        Turn turn,
        CsmlValue duration = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0) =>
        WithOne(turn, "typing", "duration", duration, ParameterType.Number, extra, line);

    /// <summary><c>Wait</c>: a pause of so many milliseconds.</summary>
    public static CsmlValue Wait(
        Turn turn,
        CsmlValue duration = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0) =>
        WithOne(turn, "wait", "duration", duration, ParameterType.Number, extra, line);

    /// <summary><c>Audio</c>: a recording to play.</summary>
    public static CsmlValue Audio(
        Turn turn,
        CsmlValue url = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0) =>
        WithOne(turn, "audio", "url", url, ParameterType.String, extra, line);

    /// <summary><c>Question</c>: a title and the buttons to choose from.</summary>
    public static CsmlValue Question(
        Turn turn,
        CsmlValue title = default,
        CsmlValue buttons = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0)
    {
        var component = new ComponentBuilder(turn, "question", extra, line, title, buttons);
        component.Accept("title", title, ParameterType.String);
        component.Require("buttons", buttons, ParameterType.Array);
        return component.Build();
    }

    /// <summary>
    /// <c>Button</c>: a choice. It accepts its title and its payload, which is the title unless given, besides the words given.
    /// </summary>
    public static CsmlValue Button(
        Turn turn,
        CsmlValue title = default,
        CsmlValue payload = default,
        CsmlValue accepts = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0)
    {
        var component = new ComponentBuilder(turn, "button", extra, line, title, payload, accepts);
        var checkedTitle = component.Require("title", title, ParameterType.String);
        var checkedPayload = component.Accept("payload", payload, ParameterType.String, otherwise: checkedTitle);
        component.AcceptWith("accepts", accepts, checkedTitle, checkedPayload);
        return component.Build();
    }

    /// <summary><c>Url</c>: a link.</summary>
    public static CsmlValue Url(
        Turn turn,
        CsmlValue url = default,
        CsmlValue text = default,
        CsmlValue title = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0)
    {
        var component = new ComponentBuilder(turn, "url", extra, line, url, text, title);
        var checkedUrl = component.Require("url", url, ParameterType.String);
        component.Accept("text", text, ParameterType.String, otherwise: checkedUrl);
        component.Accept("title", title, ParameterType.String, otherwise: checkedUrl);
        return component.Build();
    }

    /// <summary><c>Image</c>: a picture.</summary>
    public static CsmlValue Image(
        Turn turn,
        CsmlValue url = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0) =>
        WithOne(turn, "image", "url", url, ParameterType.String, extra, line);

    /// <summary><c>Video</c>: a film.</summary>
    public static CsmlValue Video(
        Turn turn,
        CsmlValue url = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0) =>
        WithOne(turn, "video", "url", url, ParameterType.String, extra, line);

    /// <summary><c>File</c>: a file.</summary>
    public static CsmlValue File(
        Turn turn,
        CsmlValue url = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0) =>
        WithOne(turn, "file", "url", url, ParameterType.String, extra, line);

    /// <summary><c>Card</c>: a title with buttons, to look at.</summary>
    public static CsmlValue Card(
        Turn turn,
        CsmlValue title = default,
        CsmlValue buttons = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0)
    {
        var component = new ComponentBuilder(turn, "card", extra, line, title, buttons);
        component.Require("title", title, ParameterType.String);
        component.Accept("buttons", buttons, ParameterType.Array);
        return component.Build();
    }

    /// <summary><c>Carousel</c>: several cards.</summary>
    public static CsmlValue Carousel(
        Turn turn,
        CsmlValue cards = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0) =>
        WithOne(turn, "carousel", "cards", cards, ParameterType.Array, extra, line);

    /// <summary><c>CallForwarding</c>: hands the call over to another number (language reference, part 3, 2.8).</summary>
    public static CsmlValue CallForwarding(
        Turn turn,
        CsmlValue number = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0) =>
        WithOne(turn, "callforwarding", "number", number, ParameterType.String, extra, line);

    private static CsmlValue WithOne(
        Turn turn,
        string tag,
        string key,
        CsmlValue value,
        ParameterType type,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra,
        int line)
    {
        var component = new ComponentBuilder(turn, tag, extra, line, value);
        component.Require(key, value, type);
        return component.Build();
    }
}
