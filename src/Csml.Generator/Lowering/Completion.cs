using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Lowering;

/// <summary>Tells whether control comes to the end of statements, as the C# compiler will see it.</summary>
internal static class Completion
{
    public static bool Completes(IReadOnlyList<StatementModel> statements) => statements.All(Completes);

    /// <summary>Adds what happens when the statements have run out.</summary>
    public static EquatableArray<StatementModel> Ended(EquatableArray<StatementModel> body, StatementModel end) =>
        Completes(body) ? [.. body, end] : body;

    public static bool Completes(StatementModel statement) => statement switch
    {
        ExitModel or DynamicExitModel or ReturnModel or ThrowModel or BreakModel or ContinueModel or JumpModel => false,
        IfModel @if => Completes(@if.Then) || Completes(@if.Else),
        WhileModel { Condition: null } @while => LeavesLoop(@while.Body),
        _ => true,
    };

    /// <summary>Whether a <c>break</c> of the loop around these statements is among them.</summary>
    public static bool LeavesLoop(EquatableArray<StatementModel> body) => body.Any(static statement => statement switch
    {
        BreakModel => true,
        IfModel @if => LeavesLoop(@if.Then) || LeavesLoop(@if.Else),
        _ => false,
    });
}
