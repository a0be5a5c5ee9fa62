using Csml.Dialogue;
using Csml.Values;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Csml.Outbound.Http;

/// <summary>Sends the requests of flows: <c>HTTP(url).send()</c>.</summary>
internal sealed class RequestSending(IHttpClientFactory clients, IOptions<CsmlHttpOptions> options, ILogger<RequestSending> logger) : ISendMethod
{
    /// <summary>The client for hosts whose certificate the flow and the configuration say not to check.</summary>
    internal const string UncheckedClientName = CsmlHttpOptions.ClientName + ".Unchecked";

    private readonly CsmlHttpOptions _options = options.Value;
    private readonly HostList _unchecked = new(options.Value.UncheckedHosts);

    /// <inheritdoc/>
    public string Tag => RequestMethods.Tag;

    /// <inheritdoc/>
    public async ValueTask<CsmlValue> SendAsync(
        CsmlObject receiver, CsmlValue[] arguments, bool isSecure, CancellationToken cancellationToken)
    {
        if (arguments.Length != 0) return CsmlValue.ErrorNull("usage: send() => any");
        if (OutgoingRequest.TryRead(receiver, out var problem) is not { } request) return CsmlValue.ErrorNull($"[send] {problem}");

        using var timeOut = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeOut.CancelAfter(_options.Timeout);
        try
        {
            return await ExchangeAsync(request, isSecure, timeOut.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Whatever it is, down to a handler of the app's own: the flow goes on, and can ask for it.
            if (isSecure) OutboundLog.SecureRequestFailed(logger, exception.GetType());
            else OutboundLog.RequestFailed(logger, request.Method.Method, request.Origin, exception);
            return CsmlValue.ErrorNull($"{Subject(request, isSecure)}: {RequestProblem.Of(exception, isSecure)}");
        }
    }

    private async Task<CsmlValue> ExchangeAsync(OutgoingRequest request, bool isSecure, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var client = clients.CreateClient(
                request.IsUnchecked && _unchecked.Contains(request.Uri.IdnHost) ? UncheckedClientName : CsmlHttpOptions.ClientName);
            using var message = request.ToMessage();
            using var reply = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!isSecure) OutboundLog.Answered(logger, request.Method.Method, request.Origin, (int)reply.StatusCode);
            if (Redirect.Next(request, reply) is not { } next)
                return await ReplyReader.ReadAsync(reply, Subject(request, isSecure), _options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);

            if (redirects == _options.MaxRedirects) throw new RequestFailedException("redirected too often");
            request = next;
        }
    }

    /// <summary>What an error is about: of a secure request, not even the host is named.</summary>
    private static string Subject(OutgoingRequest request, bool isSecure) => isSecure ? "the request" : request.Origin;
}
