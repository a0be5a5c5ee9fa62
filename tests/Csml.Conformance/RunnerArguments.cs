using Csml.Conformance.Cases;

namespace Csml.Conformance;

/// <summary>What the command line asks for.</summary>
internal sealed record RunnerArguments(IReadOnlyList<string> Files, string? AnswersFile, string? Filter)
{
    public const string Usage = "usage: Csml.Conformance <file-or-folder>… [--out answers.jsonl] [--filter text-in-the-id]";

    /// <summary>Whether a case is among those asked for.</summary>
    public bool Asks(ConformanceCase found) => Filter is null || found.Id.Contains(Filter, StringComparison.OrdinalIgnoreCase);

    /// <summary>The arguments, or null and what is wrong with them.</summary>
    public static RunnerArguments? Parse(IReadOnlyList<string> arguments, out string? mistake)
    {
        var files = new List<string>();
        string? answers = null, filter = null;
        for (var at = 0; at < arguments.Count; at++)
        {
            var argument = arguments[at];
            if (argument is "--out" or "--filter")
            {
                if (++at == arguments.Count)
                {
                    mistake = $"{argument} needs a value";
                    return null;
                }

                if (argument == "--out") answers = arguments[at];
                else filter = arguments[at];
            }
            else if (argument.StartsWith('-'))
            {
                mistake = $"unknown option '{argument}'";
                return null;
            }
            else if (File.Exists(argument))
            {
                files.Add(argument);
            }
            else if (Directory.Exists(argument))
            {
                files.AddRange(Directory.GetFiles(argument, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
            }
            else
            {
                mistake = $"no file or folder '{argument}'";
                return null;
            }
        }

        mistake = files.Count == 0 ? "no case file" : null;
        return mistake is null ? new(files, answers, filter) : null;
    }
}
