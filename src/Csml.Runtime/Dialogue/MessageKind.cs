namespace Csml.Dialogue;

/// <summary>What a message of a flow is, for whoever renders it.</summary>
public enum MessageKind : byte
{
    /// <summary>Text to speak; without text it says nothing.</summary>
    Text,

    /// <summary>A title and buttons.</summary>
    Question,

    /// <summary>One button.</summary>
    Button,

    /// <summary>A recording to play.</summary>
    Audio,

    /// <summary>A pause with a duration in milliseconds.</summary>
    Typing,

    /// <summary>A pause with a duration in milliseconds.</summary>
    Wait,

    /// <summary>The transfer of the call to another number.</summary>
    CallForwarding,

    /// <summary>A link.</summary>
    Url,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>A film.</summary>
    Video,

    /// <summary>A file.</summary>
    File,

    /// <summary>A title with buttons, to look at.</summary>
    Card,

    /// <summary>Several cards.</summary>
    Carousel,

    /// <summary>An array, said as it is.</summary>
    Array,

    /// <summary>An object, said as it is.</summary>
    Object,

    /// <summary>A function value, said as it is.</summary>
    Closure,

    /// <summary>What the <c>debug</c> statement shows to the author.</summary>
    Debug,

    /// <summary>A run-time error of the flow: logged, never spoken.</summary>
    Error,

    /// <summary>Any other content type.</summary>
    Other,
}
