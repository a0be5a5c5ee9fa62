using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>Variables, paths and calls.</summary>
internal sealed partial class ExpressionEmitter
{
    private void AppendRead(ExpressionModel expression, Precedence context)
    {
        switch (expression)
        {
            case ReadModel read:
                AppendTurn(read.IsSilent ? RuntimeNames.Turn.Peek : RuntimeNames.Turn.Read).Append('(');
                _text.Append(read.IsLocal ? _scope.Local(read.Name) + ", " : "");
                _text.Append(CSharpLiteral.String(read.Name)).Append(')');
                break;
            case SpecialModel special:
                AppendTurn(Special(special.Value));
                break;
            case MemoryObjectModel memory:
                AppendTurn(RuntimeNames.Turn.MemoryObject);
                AppendEntries("(", [.. memory.Locals.Select(local => new EntryModel(local, new LocalModel(local)))], ")");
                break;
            case EventFieldModel field:
                AppendTurn(field.IsSilent ? RuntimeNames.Turn.PeekEventField : RuntimeNames.Turn.EventField);
                _text.Append('(').Append(CSharpLiteral.String(field.Key)).Append(')');
                break;
            case EventIndexModel index:
                AppendTurn(index.IsSilent ? RuntimeNames.Turn.PeekEventAt : RuntimeNames.Turn.EventAt);
                AppendList("(", [index.Index], ")");
                break;
            case EventCallModel call:
                AppendTurn(RuntimeNames.Turn.EventCall).Append('(').Append(CSharpLiteral.String(call.Method));
                AppendSpan(call.Arguments);
                break;
            case MetadataFieldModel field:
                AppendTurn(RuntimeNames.Turn.MetadataField);
                _text.Append('(').Append(CSharpLiteral.String(field.Key)).Append(')');
                break;
            case MetadataIndexModel index:
                AppendTurn(RuntimeNames.Turn.MetadataAt);
                AppendList("(", [index.Index], ")");
                break;
            case SoftErrorModel error:
                AppendTurn(RuntimeNames.Turn.SoftError);
                _text.Append('(').Append(CSharpLiteral.String(error.Text)).Append(')');
                break;
            case UpdateModel update:
                AppendTurn(RuntimeNames.Turn.Update).Append('(').Append(CSharpLiteral.String(update.Name));
                _text.Append(update.IsLocal ? ", ref " + _scope.Local(update.Name) : "");
                AppendMutation(update.Path, update.Method, update.Arguments);
                break;
            case UpdateConstantModel update:
                AppendTurn(RuntimeNames.Turn.UpdateConstant);
                AppendList("(", [update.Constant], "");
                AppendMutation(update.Path, update.Method, update.Arguments);
                break;
            default:
                AppendPathOrCall(expression, context);
                break;
        }
    }

    private void AppendPathOrCall(ExpressionModel expression, Precedence context)
    {
        switch (expression)
        {
            case FieldModel field:
                AppendOnReceiver(field.Receiver, field.IsSilent ? RuntimeNames.Paths.PeekField : RuntimeNames.Paths.Field);
                _text.Append(", ").Append(CSharpLiteral.String(field.Key)).Append(')');
                break;
            case IndexModel index:
                AppendOnReceiver(index.Receiver, index.IsSilent ? RuntimeNames.Paths.PeekAt : RuntimeNames.Paths.At);
                AppendFurther([index.Index]);
                break;
            case MethodModel method:
                AppendMethod(method, context);
                break;
            case LibraryCallModel call:
                AppendLibraryCall(call);
                break;
            case FunctionCallModel call:
                OpenAwait(call.IsAwaited, context).Append(call.Class is null ? "" : _scope.ClassOf(call.Module, call.Class) + ".");
                _text.Append(FlowScope.FunctionName(call.Name)).Append("(turn");
                AppendFurther(call.Arguments);
                Close(call.IsAwaited && context > Precedence.Unary);
                break;
            case AppCallModel call:
                OpenAwait(call.IsAwaited, context);
                AppendMember(BotNames.Functions, BotNames.FunctionMethod(call.Name));
                _text.Append("(turn");
                AppendArguments(call.Arguments);
                _text.Append(')');
                Close(call.IsAwaited && context > Precedence.Unary);
                break;
            case AppCallByNameModel call:
                OpenAwait(call.IsAwaited, context);
                AppendMember(BotNames.Functions, BotNames.FunctionByName);
                AppendList("(turn, ", [call.Name], "");
                AppendEntries(", [", call.Arguments, "])");
                Close(call.IsAwaited && context > Precedence.Unary);
                break;
            case DebugObjectModel debug:
                AppendMember(RuntimeNames.Builtins.Type, RuntimeNames.Builtins.Debug);
                AppendList("(", debug.Values, ")");
                break;
            case ExistsModel exists:
                AppendExists(exists);
                break;
            default:
                AppendClosure(expression, context);
                break;
        }
    }

    private void AppendMethod(MethodModel method, Precedence context)
    {
        OpenAwait(method.IsAwaited, context);
        AppendOnReceiver(method.Receiver, method.IsAwaited ? RuntimeNames.Paths.CallAsync : RuntimeNames.Paths.Call);
        _text.Append(", ").Append(CSharpLiteral.String(method.Method));
        if (method.IsAwaited)
            AppendList(", [", method.Arguments, "])");
        else
            AppendSpan(method.Arguments);

        Close(method.IsAwaited && context > Precedence.Unary);
    }

    private void AppendMutation(
        EquatableArray<ExpressionModel> path, string method, EquatableArray<ExpressionModel> arguments)
    {
        AppendList(", [", path, "], ");
        _text.Append(CSharpLiteral.String(method));
        AppendList(", [", arguments, "])");
    }

    private void AppendLibraryCall(LibraryCallModel call)
    {
        if (call.Library is Library.Declared)
        {
            AppendMember(BotNames.Components, BotNames.ComponentMethod(call.Name));
            _text.Append("(turn");
            AppendArguments([.. call.Arguments.Select(static argument =>
                argument with { Name = argument.Name is null ? null : BotNames.ComponentParameter(argument.Name).TrimStart('@') })]);
        }
        else
        {
            AppendMember(
                call.Library is Library.Components ? RuntimeNames.Components.Type : RuntimeNames.Builtins.Type, call.Name);
            _text.Append("(turn");
            AppendArguments(call.Arguments);
        }

        if (!call.Extras.IsEmpty)
            AppendEntries(", extra: [", call.Extras, "]");

        _text.Append(')');
    }

    private void AppendExists(ExistsModel exists)
    {
        AppendMember(RuntimeNames.Builtins.Type, RuntimeNames.Builtins.Exists);
        _text.Append("(turn");
        AppendList(", ", [exists.Name], "");
        var entries = exists.Constants.Select(static name => new EntryModel(name, new ConstantReadModel(name)))
            .Concat(exists.Locals.Select(static name => new EntryModel(name, new LocalModel(name))))
            .ToList();
        if (entries.Count != 0)
            AppendEntries(", [", entries, "]");

        _text.Append(')');
    }

    private void AppendOnReceiver(ExpressionModel receiver, string method)
    {
        AppendValue(receiver, Precedence.Primary);
        _text.Append('.').Append(method).Append("(turn");
    }

    private void AppendArguments(IReadOnlyList<ArgumentModel> arguments)
    {
        foreach (var argument in arguments)
        {
            _text.Append(", ");
            if (argument.Name is not null)
                _text.Append(CSharpIdentifier.Escape(argument.Name)).Append(": ");

            Append(argument.Value, Precedence.Any);
        }
    }

    /// <summary>Appends arguments behind others, and closes the call.</summary>
    private void AppendFurther(IReadOnlyList<ExpressionModel> arguments)
    {
        foreach (var argument in arguments)
        {
            _text.Append(", ");
            Append(argument, Precedence.Any);
        }

        _text.Append(')');
    }

    /// <summary>Appends arguments that are passed together, and closes the call.</summary>
    private void AppendSpan(IReadOnlyList<ExpressionModel> arguments)
    {
        if (arguments.Count != 0)
            AppendList(", [", arguments, "]");

        _text.Append(')');
    }

    private StringBuilder OpenAwait(bool isAwaited, Precedence context) =>
        Open(isAwaited && context > Precedence.Unary).Append(isAwaited ? "await " : "");

    private static string Special(SpecialValue value) => value switch
    {
        SpecialValue.Event => RuntimeNames.Turn.Event,
        SpecialValue.Metadata => RuntimeNames.Turn.Metadata,
        SpecialValue.Environment => RuntimeNames.Turn.Env,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a special value."),
    };
}
