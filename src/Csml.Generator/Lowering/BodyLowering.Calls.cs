using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Binding;
using Csml.Generator.Model;
using Csml.Generator.Text;

namespace Csml.Generator.Lowering;

/// <content>Calls. The binder has decided what is called and where each argument goes.</content>
internal sealed partial class BodyLowering
{
    private ExpressionModel LowerCall(CallSymbol call) => call switch
    {
        ComponentCall component => LowerLibraryCall(
            component.Component.IsDeclared ? Library.Declared : Library.Components,
            component.Component.Name,
            component.Arguments,
            [.. component.Component.Parameters.Select(static parameter => parameter.Name)]),
        BuiltinCall builtin => LowerBuiltin(builtin),
        FunctionCall function => LowerFunctionCall(function),
        AppCall app => LowerAppCall(app),
        AppCallByName app => LowerAppCall(app),
        ClosureCall closure => LowerClosureCall(closure),
        FailingCall failing => LowerFailingCall(failing),
        _ => throw new InvalidOperationException($"A {call.GetType().Name} was to be lowered."),
    };

    private ExpressionModel LowerBuiltin(BuiltinCall call)
    {
        var name = call.Builtin.Name;
        switch (name)
        {
            case "Object":
                var entries = LowerArguments(call.Arguments, isSilent: false).ForSpan();
                return Object(call.Arguments.Select(static argument => argument.Name), entries.From(0));
            case "Debug" when call.Arguments.Any(static argument => argument.Role is ArgumentRole.Dropped):
                LowerArguments(call.Arguments, isSilent: false).ForAnyOrder();
                return new SoftErrorModel("usage: Debug(a, b, ...) => object, without names");
            case "Debug":
                var values = LowerArguments(call.Arguments, isSilent: false).ForSpan();
                return new DebugObjectModel(values.From(0));
            case "Exists" when call.Arguments.Count != 0:
                return LowerExists(call);
            default:
                return LowerLibraryCall(
                    Library.Builtins, name, call.Arguments, BuiltinParameters.Of(name), isSilent: name is "Or");
        }
    }

    // A name that is written out is looked up at build time; what is remembered is known at run time only.
    private ExpressionModel LowerExists(BuiltinCall call)
    {
        var name = Lower(call.Arguments[0].Value);
        return call.Subject switch
        {
            { Kind: NameKind.Constant } => new BooleanModel(true),
            { Kind: NameKind.AssignedLocal } subject when !_mayBeUnset.Contains(subject.Name) => new BooleanModel(true),
            { Kind: NameKind.AssignedLocal or NameKind.MaybeLocal } subject => new ExistsModel(name, [subject.Name], []),
            not null => new ExistsModel(name, [], []),
            null => new ExistsModel(
                name,
                Locals.ToEquatableArray(),
                _flow.Constants.Select(static constant => constant.Name).ToEquatableArray()),
        };
    }

    private ExpressionModel LowerFunctionCall(FunctionCall call)
    {
        var lowered = LowerArguments(call.Arguments, isSilent: false);
        var isInOrder = call.Arguments.Zip(call.Arguments.Skip(1), static (first, second) => first.Index < second.Index)
            .All(static ascends => ascends);
        if (!isInOrder || call.Arguments.Any(static argument => argument.Role is ArgumentRole.Dropped))
            lowered.ForAnyOrder();

        var arguments = call.Arguments
            .Select((argument, index) => (argument.Role, argument.Index, Value: lowered[index]))
            .Where(static argument => argument.Role is ArgumentRole.Parameter)
            .OrderBy(static argument => argument.Index)
            .Select(static argument => argument.Value);
        var @class = call.IsOwn ? null : FlowName.FromName(call.Flow).ClassName;
        return new FunctionCallModel(call.Module, @class, call.Function, arguments.ToEquatableArray(), call.IsAwaited);
    }

    private AppCallModel LowerAppCall(AppCall call)
    {
        var values = LowerArguments(call.Arguments, isSilent: false);
        var arguments = call.Arguments
            .Select((argument, index) => new ArgumentModel(argument.Name, values[index]))
            .Where((_, index) => call.Arguments[index].Role is ArgumentRole.Parameter);
        return new AppCallModel(call.Function.Name, arguments.ToEquatableArray(), call.Awaits);
    }

    private AppCallByNameModel LowerAppCall(AppCallByName call)
    {
        var values = LowerArguments(call.Arguments, isSilent: false);
        if (call.Arguments[0].Role is ArgumentRole.Parameter)
            values.ForSpan();
        else
            values.ForAnyOrder();

        var arguments = call.Arguments.Zip(
            values.From(0), static (argument, value) => (argument.Role, Entry: new EntryModel(argument.Name, value))).ToList();
        return new AppCallByNameModel(
            arguments.Single(static argument => argument.Role is ArgumentRole.Parameter).Entry.Value,
            arguments
                .Where(static argument => argument.Role is ArgumentRole.Extra)
                .Select(static argument => argument.Entry)
                .ToEquatableArray(),
            call.IsAwaited);
    }

    private ExpressionModel LowerFailingCall(FailingCall call)
    {
        // The arguments are evaluated before the call fails.
        LowerArguments(call.Arguments, isSilent: false).ForAnyOrder();
        return call.IsHard ? new FailureModel(call.Text) : new SoftErrorModel(call.Text);
    }

    /// <summary>Lowers a call into the runtime: by position as far as it goes, then by name.</summary>
    private LibraryCallModel LowerLibraryCall(
        Library library,
        string name,
        IReadOnlyList<BoundArgument> arguments,
        IReadOnlyList<string> parameters,
        bool isSilent = false)
    {
        var values = LowerArguments(arguments, isSilent);
        if (arguments.Any(static argument => argument.Role is ArgumentRole.Extra))
            values.ForSpan();

        // Those that become keys are written last, those that are dropped not at all.
        var firstOther = arguments.TakeWhile(static argument => argument.Role is ArgumentRole.Parameter).Count();
        if (arguments.Skip(firstOther).Any(static argument => argument.Role is not ArgumentRole.Extra))
            values.ForAnyOrder();

        var given = new List<ArgumentModel>();
        var extras = new List<EntryModel>();
        var isNamed = false;
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (argument.Role is ArgumentRole.Extra)
                extras.Add(new EntryModel(argument.Name, values[index]));
            if (argument.Role is not ArgumentRole.Parameter)
                continue;

            isNamed |= argument.Index != given.Count;
            given.Add(new ArgumentModel(isNamed ? parameters[argument.Index] : null, values[index]));
        }

        return new LibraryCallModel(library, name, given.ToEquatableArray(), extras.ToEquatableArray());
    }

    private OperandSequence LowerArguments(IReadOnlyList<BoundArgument> arguments, bool isSilent)
    {
        var operands = new OperandSequence(this);
        operands.AddRange(arguments, argument => Lower(argument.Value, isSilent));
        return operands;
    }
}
