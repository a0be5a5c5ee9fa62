using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Csml.Values.Markup;

/// <summary>
/// Reads YAML (language reference, part 2, 5.10): one document, the core schema of YAML 1.2, any key as text. Anchors are shared
/// values; a document that unfolds to more elements than a value may have is refused.
/// </summary>
internal sealed class YamlReading
{
    private readonly Parser _parser;
    private readonly Dictionary<string, (CsmlValue Value, int Count)> _anchors = new(StringComparer.Ordinal);
    private int _count;

    private YamlReading(TextReader text) => _parser = new(text);

    /// <summary>Reads a document; false, and where the problem is, if it is no YAML or more than a value can hold.</summary>
    internal static bool TryRead(string text, out CsmlValue value, out string problem)
    {
        (value, problem) = (default, "");
        try
        {
            using var source = new StringReader(text);
            value = new YamlReading(source).ReadDocument();
            return true;
        }
        catch (YamlException exception)
        {
            // Only the place: the message may quote the text, and the text may be secure.
            problem = FormattableString.Invariant($"line {exception.Start.Line}, column {exception.Start.Column}");
            return false;
        }
    }

    private CsmlValue ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out var end)) throw new SemanticErrorException(end.Start, end.End, "There is no document.");
        _parser.Consume<DocumentStart>();
        var value = ReadNode(depth: 1);
        _parser.Consume<DocumentEnd>();
        _parser.Consume<StreamEnd>();
        return value;
    }

    private CsmlValue ReadNode(int depth)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias)) return ReadAlias(alias);
        var node = _parser.Accept<NodeEvent>(out var found) ? found : throw Unreadable();
        var before = Count(1);
        var value = node switch
        {
            Scalar => YamlScalars.Read(_parser.Consume<Scalar>()),
            _ when depth > ValueLimits.MaxDepth => throw Unreadable(),
            SequenceStart => ReadSequence(depth),
            _ => ReadMapping(depth),
        };
        if (!node.Anchor.IsEmpty) _anchors[node.Anchor.Value] = (value, _count - before);
        return value;
    }

    private CsmlValue ReadAlias(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var known))
            throw new AnchorNotFoundException(alias.Start, alias.End, "There is no such anchor.");
        Count(known.Count);
        return known.Value;
    }

    private CsmlValue ReadSequence(int depth)
    {
        var items = new List<CsmlValue>();
        _parser.Consume<SequenceStart>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(Held(ReadNode(depth + 1)));
        return Held(CsmlArray.Owning([.. items]));
    }

    private CsmlValue ReadMapping(int depth)
    {
        var entries = new CsmlObject.Builder();
        _parser.Consume<MappingStart>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            if (key.Kind is CsmlValueKind.Array or CsmlValueKind.Object) throw Unreadable();
            entries.Set(key.IsNull ? "null" : key.ToDisplayString(), Held(ReadNode(depth + 1)));
        }

        return Held(entries.Build());
    }

    /// <summary>Aliases may nest deeper than what is written.</summary>
    private CsmlValue Held(CsmlValue value) => value.IsFailed ? throw Unreadable() : value;

    /// <summary>Counts elements, and gives how many there were before.</summary>
    private int Count(int added)
    {
        if (ValueLimits.IsTooMany((long)_count + added)) throw Unreadable();
        _count += added;
        return _count - added;
    }

    private SemanticErrorException Unreadable() =>
        _parser.Current is { } current ? new(current.Start, current.End, "") : new("");
}
