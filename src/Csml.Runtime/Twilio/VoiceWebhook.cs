using System.Buffers;
using System.IO.Pipelines;

namespace Csml.Twilio;

/// <summary>Reads the body of a webhook once, as bytes, within limits.</summary>
internal static class VoiceWebhook
{
    /// <summary>The largest body that is read: Twilio's are a few kilobytes.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    /// <summary>Reads a form body to its end; null where it exceeds a limit.</summary>
    public static async ValueTask<FormFields?> ReadAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length > MaxBodyBytes)
            {
                body.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var fields = Parse(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return fields;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static FormFields? Parse(in ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
            return FormFields.Parse(body.FirstSpan);

        var whole = ArrayPool<byte>.Shared.Rent((int)body.Length);
        body.CopyTo(whole);
        var fields = FormFields.Parse(whole.AsSpan(0, (int)body.Length));
        ArrayPool<byte>.Shared.Return(whole);
        return fields;
    }
}
