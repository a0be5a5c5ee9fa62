namespace Csml.Package.Tests.Support;

/// <summary>How a command ended and all it printed.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The command's result, where it succeeded; else a test failure that shows what it printed.</summary>
    public CommandResult Succeeded()
    {
        ExitCode.ShouldBe(0, $"{Command}{Environment.NewLine}{Output}");
        return this;
    }

    /// <summary>A build that succeeded and found nothing to warn of.</summary>
    public CommandResult SucceededWithoutWarnings()
    {
        Succeeded();
        Output.ShouldContain(" 0 Warning(s)", customMessage: Command);
        return this;
    }

    /// <summary>A build that failed, as it should.</summary>
    public CommandResult Failed()
    {
        ExitCode.ShouldNotBe(0, $"{Command}{Environment.NewLine}{Output}");
        return this;
    }
}
