using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Lowering;

/// <content>Keeps the order of effects where C# cannot evaluate operands in place.</content>
internal sealed partial class BodyLowering
{
    /// <summary>
    /// The operands of one expression, lowered in the order in which they are evaluated. Where a later one needs
    /// something computed before the whole statement, the earlier ones are computed before that.
    /// </summary>
    private sealed class OperandSequence
    {
        private readonly BodyLowering _lowering;
        private readonly List<ExpressionModel> _operands = [];

        public OperandSequence(BodyLowering lowering) => _lowering = lowering;

        public ExpressionModel this[int index] => _operands[index];

        public void Add(Func<ExpressionModel> lower)
        {
            var before = _lowering._pending.Count;
            var operand = lower();
            if (_lowering._pending.Count > before)
                Spill(_operands.Count, before);

            _operands.Add(operand);
        }

        public void AddRange<T>(IEnumerable<T> items, Func<T, ExpressionModel> lower)
        {
            foreach (var item in items)
                Add(() => lower(item));
        }

        /// <summary>
        /// Makes the operands fit for a span, which cannot live while something is awaited: what is awaited is awaited
        /// before.
        /// </summary>
        public OperandSequence ForSpan()
        {
            if (_lowering._body is { Awaits: true })
                Spill(_operands.FindLastIndex(static operand => operand.Awaits) + 1, _lowering._pending.Count);

            return this;
        }

        /// <summary>Makes the operands fit for being written in another order.</summary>
        public OperandSequence ForAnyOrder()
        {
            Spill(_operands.Count, _lowering._pending.Count);
            return this;
        }

        public EquatableArray<ExpressionModel> From(int start) => _operands.Skip(start).ToEquatableArray();

        private void Spill(int count, int position)
        {
            for (var index = 0; index < count; index++)
            {
                if (_operands[index].IsStable)
                    continue;

                var name = _lowering.OwnName("__value");
                _lowering._pending.Insert(position++, new TemporaryStatementModel(name, _operands[index]));
                _operands[index] = new TemporaryModel(name);
            }
        }
    }
}
