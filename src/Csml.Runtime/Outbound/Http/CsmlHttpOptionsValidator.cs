using Microsoft.Extensions.Options;

namespace Csml.Outbound.Http;

/// <summary>Checks the section <c>Csml:Http</c> when the app starts. Every error names its key and says what to write.</summary>
internal sealed class CsmlHttpOptionsValidator : IValidateOptions<CsmlHttpOptions>
{
    private const int MostRedirects = 20;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CsmlHttpOptions options)
    {
        var errors = new List<string>();
        OutboundOptions.CheckTime(options.Timeout, CsmlHttpOptions.Section + ":Timeout", errors);
        OutboundOptions.CheckTime(options.ConnectTimeout, CsmlHttpOptions.Section + ":ConnectTimeout", errors);
        if (options.MaxResponseBytes <= 0)
            errors.Add("Csml:Http:MaxResponseBytes must be a positive number of bytes, such as 1048576.");
        if (options.MaxRedirects is < 0 or > MostRedirects)
            errors.Add("Csml:Http:MaxRedirects must be a number from 0 to 20.");
        OutboundOptions.CheckHosts(options.AllowedHosts, CsmlHttpOptions.Section + ":AllowedHosts", errors);
        OutboundOptions.CheckHosts(options.PrivateHosts, CsmlHttpOptions.Section + ":PrivateHosts", errors);
        OutboundOptions.CheckHosts(options.UncheckedHosts, CsmlHttpOptions.Section + ":UncheckedHosts", errors);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
