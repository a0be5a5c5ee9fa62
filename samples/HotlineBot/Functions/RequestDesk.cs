using Csml;
using Csml.Values;

namespace HotlineBot.Functions;

/// <summary>Looks requests up for flows: <c>App("request", number=event, language="en")</c>.</summary>
public sealed class RequestDesk(RequestDatabase database)
{
    /// <summary>The request of that number with its notes, or null. Whatever was said around the digits is left out.</summary>
    [CsmlFunction("request")]
    public async Task<CsmlObject?> FindAsync(string number, string language, CancellationToken cancellationToken)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        if (await database.FindSubjectAsync(digits, language, cancellationToken) is not { } subject)
            return null;

        var notes = await database.ReadNotesAsync(digits, language, cancellationToken);
        return CsmlObject.Create(
        [
            ("number", digits),
            ("subject", subject),
            ("notes", CsmlValue.Array([.. notes.Select(note => (CsmlValue)note)])),
        ]);
    }
}
