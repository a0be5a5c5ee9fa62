import test from 'node:test';
import assert from 'node:assert/strict';
import { CALLERS, fictionalNumber, newCall, webhookFields } from '../../src/Csml.Runtime/Phone/Page/phone-caller.js';

// Language rule R22, without CallStatus, which differs from webhook to webhook, and ApplicationSid, which only comes with an app.
const ALWAYS = ['AccountSid', 'ApiVersion', 'CallSid', 'Direction', ...['From', 'Caller', 'To', 'Called'].flatMap((side) =>
  [side, `${side}City`, `${side}State`, `${side}Zip`, `${side}Country`])];

const make = (kind, number = '+33639980012') => newCall({ locale: 'fr-FR', kind, number });

test('every parameter that Twilio documents is there, unknown places empty', () => {
  const call = make(CALLERS.number);
  assert.deepEqual(Object.keys(call).sort(), [...ALWAYS].sort());
  assert.equal(call.From, '+33639980012');
  assert.equal(call.Caller, call.From);
  assert.equal(call.FromCountry, 'FR');
  assert.equal(call.FromCity, '');
  assert.match(call.CallSid, /^CA[0-9a-f]{32}$/);
});

test('two calls have two ids', () => assert.notEqual(make(CALLERS.number).CallSid, make(CALLERS.number).CallSid));

test('a withheld number is anonymous and from nowhere', () => {
  const call = make(CALLERS.withheld);
  assert.equal(call.From, 'anonymous');
  assert.equal(call.FromCountry, '');
  assert.notEqual(call.To, '');
});

test('the test page of a TwiML app calls as a client, to nobody, through an application', () => {
  const call = make(CALLERS.testPage);
  assert.deepEqual([call.From, call.To, call.ToCountry], ['client:tester', '', '']);
  assert.match(call.ApplicationSid, /^AP[0-9a-f]{32}$/);
});

test('a webhook has the call, its status and what is new', () => {
  const fields = Object.fromEntries(webhookFields(make(CALLERS.number), 'in-progress', { Digits: '1' }));
  assert.equal(fields.CallStatus, 'in-progress');
  assert.equal(fields.Digits, '1');
  assert.equal(fields.ApiVersion, '2010-04-01');
});

test('callers have numbers of the country of their language', () => {
  assert.match(fictionalNumber('fr-FR'), /^\+33/);
  assert.match(fictionalNumber('en-GB'), /^\+44/);
  assert.match(fictionalNumber('de-DE'), /^\+1/);
});
