using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Csml.Phone;

/// <summary>A form post as it would arrive from outside.</summary>
/// <param name="Scheme">The scheme of the URL that was called.</param>
/// <param name="Host">Its host and port.</param>
/// <param name="Target">Its path and query, as they are written.</param>
/// <param name="Form">The encoded form.</param>
/// <param name="Signature">The value of the signature's header.</param>
internal sealed record InProcessRequest(string Scheme, string Host, string Target, string Form, string Signature)
{
    /// <summary>The features of a context that carries this request.</summary>
    public FeatureCollection ToFeatures(InProcessResponse response, Stream body)
    {
        var form = Encoding.UTF8.GetBytes(Form);
        var query = Target.IndexOf('?', StringComparison.Ordinal);
        var request = new HttpRequestFeature
        {
            Protocol = HttpProtocol.Http11,
            Method = HttpMethods.Post,
            Scheme = Scheme,
            Path = PathString.FromUriComponent(query < 0 ? Target : Target[..query]).Value!,
            QueryString = query < 0 ? "" : Target[query..],
            RawTarget = Target,
            Body = new MemoryStream(form, writable: false),
        };
        request.Headers.Host = Host;
        request.Headers.ContentType = "application/x-www-form-urlencoded; charset=utf-8";
        request.Headers.ContentLength = form.Length;
        request.Headers[Twilio.TwilioSignature.HeaderName] = Signature;

        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(request);
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set<IHttpRequestBodyDetectionFeature>(new HasBody());
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature
        {
            ConnectionId = "phone",
            LocalIpAddress = IPAddress.Loopback,
            RemoteIpAddress = IPAddress.Loopback,
        });
        return features;
    }

    private sealed class HasBody : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => true;
    }
}
