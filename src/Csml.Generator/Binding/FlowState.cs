using System;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>
/// What is known of the step variables at one point of a body: whether each is set, on some path or on all, and what
/// kinds its value has. States of paths that meet are joined.
/// </summary>
internal sealed class FlowState
{
    private readonly Facts[] _facts;
    private readonly ValueKind[] _kinds;
    private readonly ClosureExpressionSyntax?[] _closures;

    public FlowState(int variables)
    {
        _facts = new Facts[variables];
        _kinds = new ValueKind[variables];
        _closures = new ClosureExpressionSyntax?[variables];
        for (var slot = 0; slot < variables; slot++)
            _kinds[slot] = ValueKind.Any;
    }

    private FlowState(FlowState other)
    {
        _facts = (Facts[])other._facts.Clone();
        _kinds = (ValueKind[])other._kinds.Clone();
        _closures = (ClosureExpressionSyntax?[])other._closures.Clone();
        IsReachable = other.IsReachable;
        IsEventSecure = other.IsEventSecure;
    }

    [Flags]
    private enum Facts : byte
    {
        None = 0,

        /// <summary>Set on some path.</summary>
        MaySet = 1,

        /// <summary>Set on every path.</summary>
        SurelySet = 2,

        /// <summary>On some path something else was remembered under the name after it was set.</summary>
        Stale = 4,
    }

    public bool IsReachable { get; set; } = true;

    /// <summary>Whether <c>event</c> is the answer to a <c>hold_secure</c>, however this point is reached.</summary>
    public bool IsEventSecure { get; private set; }

    public FlowState Clone() => new(this);

    public bool MayBeSet(int slot) => (_facts[slot] & Facts.MaySet) != 0;

    public bool IsSet(int slot) => (_facts[slot] & Facts.SurelySet) != 0;

    public bool IsStale(int slot) => (_facts[slot] & Facts.Stale) != 0;

    public ValueKind KindOf(int slot) => _kinds[slot];

    /// <summary>Gets the closure that the variable is sure to hold, be it of the step or remembered; or null.</summary>
    public ClosureExpressionSyntax? ClosureOf(int slot) => _closures[slot];

    /// <summary>A write that reaches the step variable whatever the memory has.</summary>
    public void Set(int slot, ValueKind kind, ClosureExpressionSyntax? closure = null)
    {
        _facts[slot] = Facts.MaySet | Facts.SurelySet;
        _kinds[slot] = kind;
        _closures[slot] = closure;
    }

    /// <summary>A write that reaches the memory where that has the name and the step has not.</summary>
    public void Assign(int slot, ValueKind kind, ClosureExpressionSyntax? closure = null)
    {
        _facts[slot] = (_facts[slot] | Facts.MaySet) & ~Facts.Stale;
        _kinds[slot] = kind;
        _closures[slot] = closure;
    }

    /// <summary>A value remembered under the name of the variable.</summary>
    public void Remember(int slot, ValueKind kind, bool isOther)
    {
        if (!IsSet(slot))
        {
            _kinds[slot] = MayBeSet(slot) ? _kinds[slot] | kind : kind;
            _closures[slot] = null;
        }

        if (MayBeSet(slot) && isOther)
            _facts[slot] |= Facts.Stale;
    }

    public void Unset(int slot)
    {
        _facts[slot] = Facts.None;
        _kinds[slot] = ValueKind.Any;
        _closures[slot] = null;
    }

    public void UnsetAll()
    {
        for (var slot = 0; slot < _facts.Length; slot++)
            Unset(slot);
    }

    /// <summary>Another turn goes on from here: another call of the same client may have changed the memory.</summary>
    public void Hold(bool isSecure)
    {
        IsEventSecure = isSecure;
        for (var slot = 0; slot < _facts.Length; slot++)
        {
            if (!IsSet(slot))
                _kinds[slot] = ValueKind.Any;
        }

        ForgetRememberedClosures();
    }

    /// <summary>Makes this the state in which any round of a loop begins.</summary>
    public void EnterLoop(LoopEffects effects)
    {
        foreach (var slot in effects.Written)
        {
            _facts[slot] |= Facts.MaySet;
            _kinds[slot] = ValueKind.Any;
            _closures[slot] = null;
        }

        foreach (var slot in effects.Removed)
        {
            _facts[slot] &= ~Facts.SurelySet;
            _kinds[slot] = ValueKind.Any;
        }

        for (var slot = 0; effects.RemovesAll && slot < _facts.Length; slot++)
        {
            _facts[slot] &= ~Facts.SurelySet;
            _kinds[slot] = ValueKind.Any;
        }

        if (effects.Holds)
            Hold(isSecure: false);

        ForgetRememberedClosures();
    }

    /// <summary>What may be remembered may be another closure by now.</summary>
    private void ForgetRememberedClosures()
    {
        for (var slot = 0; slot < _facts.Length; slot++)
        {
            if (!IsSet(slot))
                _closures[slot] = null;
        }
    }

    /// <summary>Makes this the state after two paths have met.</summary>
    public void Join(FlowState other)
    {
        if (!other.IsReachable)
            return;

        if (!IsReachable)
        {
            Array.Copy(other._facts, _facts, _facts.Length);
            Array.Copy(other._kinds, _kinds, _kinds.Length);
            Array.Copy(other._closures, _closures, _closures.Length);
            IsReachable = true;
            IsEventSecure = other.IsEventSecure;
            return;
        }

        IsEventSecure &= other.IsEventSecure;

        for (var slot = 0; slot < _facts.Length; slot++)
        {
            var sure = _facts[slot] & other._facts[slot] & Facts.SurelySet;
            _facts[slot] = sure | ((_facts[slot] | other._facts[slot]) & ~Facts.SurelySet);
            _kinds[slot] |= other._kinds[slot];
            if (!ReferenceEquals(_closures[slot], other._closures[slot]))
                _closures[slot] = null;
        }
    }
}
