namespace Csml.Conformance.Cases;

/// <summary>A line that is no case; the message names the file and the line.</summary>
internal sealed class CaseFormatException(string file, int line, string problem) : Exception($"{file}:{line}: {problem}");
