namespace Csml.Generator.Model;

/// <summary>A place to jump to, in the outermost block.</summary>
internal sealed record LabelModel(string Label) : StatementModel;

/// <summary>A jump.</summary>
internal sealed record JumpModel(string Label) : StatementModel;

/// <summary>A jump where the condition does not hold, an error included.</summary>
internal sealed record JumpUnlessModel(ExpressionModel Condition, string Label) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Condition];
}

/// <summary>The beginning of a flattened <c>foreach</c>.</summary>
internal sealed record StartLoopModel(string Loop, ExpressionModel Iterable) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Iterable];
}

/// <summary>The head of a flattened <c>foreach</c>: the next element, or a jump behind the loop.</summary>
internal sealed record NextItemModel(string Loop, string Item, string? Index, string EndLabel) : StatementModel;

/// <summary>Counts an iteration of a flattened <c>while</c>, so that one that never ends is ended.</summary>
/// <param name="Line">The line of the loop, counted from 0.</param>
internal sealed record CountIterationModel(int Line) : StatementModel
{
    public override bool MayThrow => true;
}
