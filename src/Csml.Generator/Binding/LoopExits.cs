using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>Looks for statements that leave a loop, or let the caller speak, in its body.</summary>
internal sealed class LoopExits : TreeVisitor
{
    private bool _found;
    private int _depth;

    public static bool CanLeave(BodySyntax body)
    {
        var exits = new LoopExits();
        exits.VisitBody(body.Statements);
        return exits._found;
    }

    public override void VisitStatement(StatementSyntax statement)
    {
        switch (statement)
        {
            case GotoSyntax or PreviousSyntax or ReturnSyntax or HoldSyntax:
            case BreakSyntax when _depth == 0:
                _found = true;
                break;
            case WhileSyntax or ForeachSyntax:
                _depth++;
                base.VisitStatement(statement);
                _depth--;
                break;
            default:
                base.VisitStatement(statement);
                break;
        }
    }

    protected override void VisitClosure(ClosureExpressionSyntax closure)
    {
    }
}
