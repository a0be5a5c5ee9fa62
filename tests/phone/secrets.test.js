// What answers hold_secure is not shown.

import test from 'node:test';
import assert from 'node:assert/strict';
import { withHiddenInput, withoutInput } from '../../src/Csml.Runtime/Phone/Page/phone-secrets.js';

const fields = [['CallSid', 'CA1'], ['Digits', '7461'], ['SpeechResult', 'seven'], ['Confidence', '0.9']];

test('the request shows that there was input, and not which', () => {
  assert.deepEqual(withHiddenInput(fields), [['CallSid', 'CA1'], ['Digits', '•••'], ['SpeechResult', '•••'], ['Confidence', '0.9']]);
});

test('metadata has none', () => {
  assert.deepEqual(withoutInput(fields), [['CallSid', 'CA1'], ['Confidence', '0.9']]);
});
