namespace Csml.Dialogue;

/// <summary>
/// The inside of a function of a flow: its variables are its parameters, and the memory of the client is out of sight
/// (language reference, part 1, 4.5).
/// </summary>
public readonly struct FunctionScope : IDisposable
{
    private readonly Turn _turn;

    internal FunctionScope(Turn turn) => _turn = turn;

    /// <summary>Returns to the caller's scope.</summary>
    public void Dispose() => _turn.LeaveFunction();
}
