using Microsoft.Extensions.Options;

namespace Csml.Outbound.Mail;

/// <summary>Checks the section <c>Csml:Smtp</c> when the app starts. Every error names its key and says what to write.</summary>
internal sealed class CsmlSmtpOptionsValidator : IValidateOptions<CsmlSmtpOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CsmlSmtpOptions options)
    {
        var errors = new List<string>();
        OutboundOptions.CheckTime(options.Timeout, CsmlSmtpOptions.Section + ":Timeout", errors);
        OutboundOptions.CheckHosts(options.AllowedHosts, CsmlSmtpOptions.Section + ":AllowedHosts", errors);
        OutboundOptions.CheckHosts(options.PrivateHosts, CsmlSmtpOptions.Section + ":PrivateHosts", errors);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
