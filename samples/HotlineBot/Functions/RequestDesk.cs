using Csml;

namespace HotlineBot.Functions;

/// <summary>A request of a citizen, with what has happened to it so far.</summary>
public sealed record Request(string Number, string Subject, IReadOnlyList<string> Notes);

/// <summary>Looks requests up for flows: <c>App("request", number=event, language="en")</c>.</summary>
public sealed class RequestDesk(RequestDatabase database)
{
    /// <summary>The request of that number with its notes, or null. Whatever was said around the digits is left out.</summary>
    [CsmlFunction("request")]
    public async Task<Request?> FindAsync(string number, string language, CancellationToken cancellationToken)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return await database.FindSubjectAsync(digits, language, cancellationToken) is { } subject
            ? new Request(digits, subject, await database.ReadNotesAsync(digits, language, cancellationToken))
            : null;
    }
}
