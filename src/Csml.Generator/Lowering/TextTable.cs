using System.Collections.Generic;
using Csml.Generator.Model;
using Csml.Values;

namespace Csml.Generator.Lowering;

/// <summary>Gathers the constant texts that a flow says, each once, with their spoken form.</summary>
internal sealed class TextTable
{
    private readonly List<TextModel> _texts = [];
    private readonly HashSet<string> _known = [];

    public EquatableArray<TextModel> Texts => _texts.ToEquatableArray();

    public StringModel Add(StringModel text)
    {
        if (_known.Add(text.Value))
            _texts.Add(new TextModel(text.Value, SpokenForm.Escape(SpokenForm.Of(text.Value))));

        return text;
    }
}
