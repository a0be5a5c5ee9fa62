namespace Csml.Generator.Model;

/// <summary>What the project says of its channels, as far as flows are checked against it.</summary>
/// <param name="IsVoice">Whether flows are spoken on the phone.</param>
/// <param name="MaxSpokenCharacters">How long one constant text may be.</param>
internal sealed record VoiceRules(bool IsVoice, int MaxSpokenCharacters)
{
    /// <summary>The rules where a project says nothing.</summary>
    public static readonly VoiceRules Default = new(IsVoice: true, MaxSpokenCharacters: 300);
}
