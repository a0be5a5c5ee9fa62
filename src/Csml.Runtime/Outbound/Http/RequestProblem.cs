namespace Csml.Outbound.Http;

/// <summary>Why a request failed, in words for the author of a flow.</summary>
internal static class RequestProblem
{
    internal static string Of(Exception exception, bool isSecure) => exception switch
    {
        RequestFailedException => exception.Message,
        RefusedHostException when isSecure => "the host may not be reached",
        RefusedHostException => exception.Message,
        OperationCanceledException or TimeoutException => "no reply in time",
        HttpRequestException { InnerException: RefusedHostException refused } => Of(refused, isSecure),
        HttpRequestException failed => failed.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "the host is unknown",
            HttpRequestError.ConnectionError => "no connection",
            HttpRequestError.SecureConnectionError => "no secure connection",
            HttpRequestError.InvalidResponse or HttpRequestError.ResponseEnded => "the reply is no HTTP",
            _ => "the request failed",
        },
        _ => "the request failed",
    };
}
