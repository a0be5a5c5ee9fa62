using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Csml.Values.Markup;

/// <summary>
/// Writes an object as YAML (language reference, part 2, 5.10): a document with its mark, indented by two, null as <c>~</c>, texts in
/// quotes where another reader could take them for something else.
/// </summary>
internal sealed class YamlWriting
{
    private const int Indent = 2;
    private const int LongestSimpleKey = 1_024;

    private readonly Emitter _emitter;

    private YamlWriting(TextWriter writer) =>
        _emitter = new(writer, new EmitterSettings(
            Indent, bestWidth: int.MaxValue, isCanonical: false, LongestSimpleKey, skipAnchorName: false, indentSequences: true, newLine: "\n"));

    internal static string Write(CsmlObject entries)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var yaml = new YamlWriting(writer);
        yaml._emitter.Emit(new StreamStart());
        yaml._emitter.Emit(new DocumentStart(version: null, tags: null, isImplicit: false));
        yaml.WriteEntries(entries);
        yaml._emitter.Emit(new DocumentEnd(isImplicit: true));
        yaml._emitter.Emit(new StreamEnd());
        return writer.ToString();
    }

    private void WriteValue(CsmlValue value)
    {
        if (value.TryGetObject(out var entries)) WriteEntries(entries.Wrapped());
        else if (value.TryGetArray(out var array)) WriteArray(array);
        else if (value.TryGetString(out var text)) WriteText(text);
        else WritePlain(TextOf(value));
    }

    private void WriteEntries(CsmlObject entries)
    {
        var style = entries.Count == 0 ? MappingStyle.Flow : MappingStyle.Block;
        _emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, style));
        foreach (var (key, value) in entries)
        {
            WriteText(key);
            WriteValue(value);
        }

        _emitter.Emit(new MappingEnd());
    }

    private void WriteArray(CsmlArray array)
    {
        var style = array.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block;
        _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, style));
        foreach (var item in array) WriteValue(item);
        _emitter.Emit(new SequenceEnd());
    }

    private void WriteText(string text) => Write(text, YamlScalars.NeedsQuotes(text) ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain);

    private void WritePlain(string text) => Write(text, ScalarStyle.Plain);

    private void Write(string text, ScalarStyle style) =>
        _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true));

    /// <summary>Scalars as in JSON, so that a float stays one.</summary>
    private static string TextOf(CsmlValue value) => value.Kind switch
    {
        CsmlValueKind.Bool or CsmlValueKind.Int => value.ToDisplayString(),
        CsmlValueKind.Float when double.IsFinite(value.FloatBits) => CsmlConvert.ToJson(value),
        _ => "~",
    };
}
