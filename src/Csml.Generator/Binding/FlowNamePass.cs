using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Binding;

/// <summary>
/// Finds flows that cannot both be there: of one name, or of one name in C#. The first file, in the order of the bot,
/// keeps the name.
/// </summary>
internal static class FlowNamePass
{
    public static void Check(FlowTree tree, BotInterface bot, DiagnosticBag bag)
    {
        var top = new TextSpan(0, 0);
        var (name, identifier) = (tree.Name, tree.Source.Name.Identifier);
        if (bot.Flow(name) is { } namesake && namesake.Path != tree.Source.Path)
            bag.ReportDuplicateFlow(top, name, FileNameOf(namesake.Path));
        else if (bot.FlowOfIdentifier(module: null, identifier) is { } other && other.Path != tree.Source.Path)
            bag.ReportFlowIdentifierClash(top, name, other.Name, identifier);
    }

    // The folder tells two files of one name apart; the whole path would be that of one machine.
    private static string FileNameOf(string path)
    {
        var name = path.LastIndexOfAny(['/', '\\']);
        var folder = name <= 0 ? -1 : path.LastIndexOfAny(['/', '\\'], name - 1);
        return path.Substring(folder + 1);
    }
}
