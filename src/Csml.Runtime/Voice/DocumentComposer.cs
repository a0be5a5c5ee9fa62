using System.Buffers;
using Csml.Dialogue;
using Csml.Values;

namespace Csml.Voice;

/// <summary>
/// Puts the verbs of a turn together to documents: one as a rule; a further one behind every transfer, which is only
/// heard if the transfer does not come about; and more where one would be longer than Twilio reads.
/// </summary>
internal sealed class DocumentComposer(VerbBuffer verbs, VoiceOptions options, ActionUrls urls, int nextTurn)
{
    private readonly List<ReadOnlyMemory<byte>> _documents = [];
    private readonly int _frame = 1_024 + urls.ChannelUrl.Length; // More than what ever surrounds the verbs, but for hints.
    private int _first;

    /// <summary>The number that the webhook after the document under way will carry.</summary>
    private int Turn => nextTurn + _documents.Count;

    /// <summary>Ends a document with a transfer.</summary>
    public void CutAtTransfer(DialPlan transfer)
    {
        SplitOff(_frame);
        var document = Begin(out var writer);
        CopyVerbs(writer, verbs.Count);
        writer.Dial(transfer, urls.DialResult(Turn));
        End(writer, document);
    }

    /// <summary>Ends the last document as the turn ended.</summary>
    public ReadOnlyMemory<byte>[] Finish(TurnStatus status, PendingQuestion? pending)
    {
        if (status == TurnStatus.Error)
            verbs.Say(SpokenForm.Of(options.Phrases.Apology));
        else if (_documents.Count > 0 && _first == verbs.Count)
            verbs.Say(SpokenForm.Of(options.Phrases.TransferUnavailable)); // The flow says nothing about a failed transfer.

        if (status == TurnStatus.Hold)
            FinishWithHold(GatherPlan.For(pending));
        else
            FinishWithHangup();
        return [.. _documents];
    }

    private void FinishWithHold(GatherPlan plan)
    {
        SplitOff(_frame + plan.MaxEncodedHints);
        var document = Begin(out var writer);
        writer.BeginGather(options, plan, urls.Input(Turn));
        CopyVerbs(writer, verbs.Count);
        writer.EndGather();
        writer.Hangup(); // A safety net: the Gather reports silence, too.
        End(writer, document);
    }

    private void FinishWithHangup()
    {
        SplitOff(_frame);
        var document = Begin(out var writer);
        CopyVerbs(writer, verbs.Count);
        writer.Hangup();
        End(writer, document);
    }

    /// <summary>Makes documents of the first verbs until the rest fits in one, besides <paramref name="reserved"/> bytes.</summary>
    private void SplitOff(int reserved)
    {
        while (verbs.EndWithin(_first, options.MaxDocumentBytes - reserved) < verbs.Count)
        {
            var fitting = verbs.EndWithin(_first, options.MaxDocumentBytes - _frame);
            var end = Math.Max(_first + 1, Math.Min(fitting, verbs.Count - 1));
            var document = Begin(out var writer);
            CopyVerbs(writer, end);
            writer.Redirect(urls.Continue(Turn));
            End(writer, document);
        }
    }

    private ArrayBufferWriter<byte> Begin(out TwimlWriter writer)
    {
        var document = ScratchBuffer.Take();
        writer = new TwimlWriter(document);
        writer.BeginDocument();
        return document;
    }

    private void CopyVerbs(TwimlWriter writer, int end)
    {
        writer.Verbs(verbs.Slice(_first, end));
        _first = end;
    }

    private void End(TwimlWriter writer, ArrayBufferWriter<byte> document)
    {
        writer.EndDocument();
        _documents.Add(ScratchBuffer.CopyAndReturn(document));
    }
}
