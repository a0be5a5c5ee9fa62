using System.Text;
using Csml.Voice;

namespace Csml.Runtime.Tests.Voice;

/// <summary>What a call record keeps of a rendered turn comes back as it was.</summary>
public sealed class StoredFormsTests
{
    [Fact]
    public void A_pending_question_survives_being_stored()
    {
        var question = new PendingQuestion([VoiceTestData.Option("1", "Été \"&\" 😀", "P"), VoiceTestData.Option(null, "Other")]);
        var read = PendingQuestion.FromBytes(question.ToBytes().Span);
        read.Options.Select(Show).ShouldBe(question.Options.Select(Show));
    }

    private static string Show(PendingOption option) =>
        $"{option.Key ?? "none"} {option.Title} {option.Payload} {string.Join('|', option.Accepts)}";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Deferred_documents_are_taken_one_by_one(int count)
    {
        var documents = Enumerable.Range(0, count).Select(i => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes($"<Response>{i}</Response>")).ToList();
        var taken = new List<string>();
        for (var rest = DeferredDocuments.Join(documents); rest is { } stored;)
        {
            (var document, rest) = DeferredDocuments.TakeFirst(stored);
            taken.Add(Encoding.UTF8.GetString(document.Span));
        }

        taken.ShouldBe(documents.Select(document => Encoding.UTF8.GetString(document.Span)));
    }
}
