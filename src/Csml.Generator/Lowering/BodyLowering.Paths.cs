using System;
using System.Collections.Immutable;
using System.Linq;
using Csml.Generator.Binding;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Lowering;

/// <content>Paths: keys, indexes and methods, from a value or from where a variable lives.</content>
internal sealed partial class BodyLowering
{
    private ExpressionModel LowerPath(PathExpressionSyntax path, bool isSilent)
    {
        if (HasNamedArgument(path)) return LowerNamedArguments(path, isSilent);

        if (_flow.ComponentOf(path) is { } component)
            return LowerSegments(LowerCall(component), path.Segments, 1, isSilent: false, isSilent);

        if (path.Root is not NameExpressionSyntax name)
            return LowerPath(Lower(path.Root, isSilent), path.Segments, 0, isSilent);

        return _flow.ReadOf(name).Kind switch
        {
            NameKind.Event => LowerEventPath(path, isSilent),
            NameKind.Metadata => LowerMetadataPath(path, isSilent),
            _ => LowerPath(Lower(path.Root, isSilent), path.Segments, 0, isSilent),
        };
    }

    /// <summary>
    /// A method that may change its receiver changes the variable that the path begins at, if nothing but keys and
    /// indexes lies between; any other one works on a value that nobody else sees.
    /// </summary>
    private ExpressionModel LowerPath(
        ExpressionModel root, ImmutableArray<PathSegmentSyntax> segments, int start, bool isSilent)
    {
        var index = FirstMethod(segments, start);
        if (index < 0 || !MethodCatalog.IsMutator(((MethodSegmentSyntax)segments[index]).Name.Text) || !IsPlace(root))
            return LowerSegments(root, segments, start, isSilent, isSilent);

        var method = (MethodSegmentSyntax)segments[index];
        var keys = segments.Skip(start).Take(index - start).ToList();
        var operands = new OperandSequence(this);
        operands.AddRange(keys, LowerKey);
        operands.AddRange(method.Arguments.Arguments.Items, argument => Lower(argument.Value, isSilent));
        operands.ForSpan();

        var path = operands.From(0).Take(keys.Count).ToEquatableArray();
        var arguments = operands.From(keys.Count);
        ExpressionModel result = root switch
        {
            LocalModel local => new UpdateModel(local.Name, IsLocal: true, path, method.Name.Text, arguments),
            ReadModel read => new UpdateModel(read.Name, read.IsLocal, path, method.Name.Text, arguments),
            _ => new UpdateConstantModel(root, path, method.Name.Text, arguments),
        };
        return LowerSegments(result, segments, index + 1, isSilent: false, isSilent);
    }

    // The first segment of Component.Name(…) is no method.
    private bool HasNamedArgument(PathExpressionSyntax path) => path.Segments
        .Skip(_flow.ComponentOf(path) is null ? 0 : 1)
        .OfType<MethodSegmentSyntax>()
        .Any(static method => method.Arguments.Arguments.Items.Any(static argument => argument.IsNamed));

    // A SOFT error, and nothing of the path is done (language/01 4.2); indexes and arguments are evaluated before it is.
    private SoftErrorModel LowerNamedArguments(PathExpressionSyntax path, bool isSilent)
    {
        var operands = new OperandSequence(this);
        foreach (var segment in path.Segments)
        {
            if (segment is IndexSegmentSyntax index)
                operands.Add(() => Lower(index.Index, isSilent));
            else if (segment is MethodSegmentSyntax method)
                operands.AddRange(method.Arguments.Arguments.Items, argument => Lower(argument.Value, isSilent));
        }

        operands.ForAnyOrder();
        return new SoftErrorModel("arguments in method are not named");
    }

    private static int FirstMethod(ImmutableArray<PathSegmentSyntax> segments, int start)
    {
        for (var index = start; index < segments.Length; index++)
        {
            if (segments[index] is MethodSegmentSyntax)
                return index;
        }

        return -1;
    }

    private static bool IsPlace(ExpressionModel root) =>
        root is LocalModel or ReadModel or ConstantReadModel or SpecialModel { Value: SpecialValue.Environment };

    /// <summary>Applies the segments of a path to a value.</summary>
    /// <param name="receiver">The value.</param>
    /// <param name="segments">The segments.</param>
    /// <param name="start">The first to apply.</param>
    /// <param name="isSilent">Whether what is missing is reported; behind a method it always is.</param>
    /// <param name="areArgumentsSilent">The same for indexes and arguments, which stay as the path is.</param>
    private ExpressionModel LowerSegments(
        ExpressionModel receiver,
        ImmutableArray<PathSegmentSyntax> segments,
        int start,
        bool isSilent,
        bool areArgumentsSilent)
    {
        for (var index = start; index < segments.Length; index++)
        {
            var operands = new OperandSequence(this);
            var current = receiver;
            operands.Add(() => current);
            switch (segments[index])
            {
                case PropertySegmentSyntax property:
                    receiver = new FieldModel(receiver, property.Name.Text, isSilent);
                    break;
                case IndexSegmentSyntax indexed:
                    operands.Add(() => Lower(indexed.Index, areArgumentsSilent));
                    receiver = Element(operands[0], operands[1], isSilent);
                    break;
                case MethodSegmentSyntax method:
                    operands.AddRange(
                        method.Arguments.Arguments.Items, argument => Lower(argument.Value, areArgumentsSilent));
                    if (operands.From(1).Any(static argument => argument.Awaits))
                        operands.ForSpan();

                    receiver = new MethodModel(
                        operands[0], method.Name.Text, operands.From(1), _flow.IsAwaited(method));
                    isSilent = false;
                    break;
            }
        }

        return receiver;
    }

    // `event` alone is its text; with a path it is its content (language/01 4.6).
    private ExpressionModel LowerEventPath(PathExpressionSyntax path, bool isSilent)
    {
        switch (path.Segments[0])
        {
            case PropertySegmentSyntax property:
                return LowerSegments(
                    new EventFieldModel(property.Name.Text, isSilent), path.Segments, 1, isSilent, isSilent);
            case IndexSegmentSyntax index:
                var key = Lower(index.Index, isSilent);
                ExpressionModel field = key is StringModel name
                    ? new EventFieldModel(name.Value, isSilent)
                    : new EventIndexModel(key, isSilent);
                return LowerSegments(field, path.Segments, 1, isSilent, isSilent);
            case MethodSegmentSyntax method:
                var arguments = new OperandSequence(this);
                arguments.AddRange(method.Arguments.Arguments.Items, argument => Lower(argument.Value, isSilent));
                var call = new EventCallModel(method.Name.Text, arguments.ForSpan().From(0));
                return LowerSegments(call, path.Segments, 1, isSilent: false, isSilent);
            default:
                throw new InvalidOperationException("A path with a segment of no kind was to be lowered.");
        }
    }

    // The first thing behind `_metadata` is a key, or the expression is a HARD error (language/02 7).
    private ExpressionModel LowerMetadataPath(PathExpressionSyntax path, bool isSilent)
    {
        var key = path.Segments[0] switch
        {
            PropertySegmentSyntax property => property.Name.Text,
            IndexSegmentSyntax { Index: StringLiteralSyntax text } => text.Value,
            _ => null,
        };
        if (key is not null)
            return LowerSegments(new MetadataFieldModel(key), path.Segments, 1, isSilent, isSilent);
        if (path.Segments[0] is IndexSegmentSyntax index)
            return LowerSegments(new MetadataIndexModel(Lower(index.Index, isSilent)), path.Segments, 1, isSilent, isSilent);

        var operands = new OperandSequence(this);
        operands.AddRange(
            ((MethodSegmentSyntax)path.Segments[0]).Arguments.Arguments.Items, argument => Lower(argument.Value, isSilent));
        operands.ForAnyOrder();
        return new FailureModel("_metadata has no methods: _metadata.key, or do x = _metadata first");
    }
}
