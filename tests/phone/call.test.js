import test from 'node:test';
import assert from 'node:assert/strict';
import { Call } from '../../src/Csml.Runtime/Phone/Page/phone-call.js';
import { CALLERS, newCall } from '../../src/Csml.Runtime/Phone/Page/phone-caller.js';
import { FakeLine } from './fake-line.js';

const URL = 'https://bot.example.org/voice/en';
const gather = (turn) => `<Gather input="dtmf speech" numDigits="1" actionOnEmptyResult="true" action="${URL}/input?t=${turn}"><Say>Q${turn}</Say></Gather>`;

/** An app that gives its answers in turn, and writes down what it was asked. */
class FakeApp {
  requests = [];
  #answers;

  constructor(...answers) {
    this.#answers = answers;
  }

  async send({ url, method, fields }) {
    this.requests.push({ url, method, fields: Object.fromEntries(fields) });
    if (url.endsWith('/status')) return { status: 204, contentType: null, body: '' };
    const next = this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0];
    if (next instanceof Error) throw next;
    return typeof next === 'string' ? { status: 200, contentType: 'text/xml', body: `<Response>${next}</Response>` } : next;
  }
}

async function make(app, line, prepare = () => {}) {
  const parameters = newCall({ locale: 'en-US', kind: CALLERS.number, number: '+12025550112', random: () => '7'.repeat(32) });
  const call = new Call({ channel: { url: URL }, parameters, app, line });
  line.onHangUp = () => call.hangUp();
  prepare(call);
  await call.run();
  return call;
}

test('a call is a first webhook, its answers, and a report of the end', async () => {
  const app = new FakeApp(gather(1), gather(2), '<Say>Bye</Say><Hangup/>');
  const line = new FakeLine(['key', '2'], ['heard', 'Support', 0.9], ['later']);
  await make(app, line);

  assert.deepEqual(app.requests.map(({ url, fields }) => [url, fields.CallStatus, fields.Digits ?? fields.SpeechResult]), [
    [URL, 'ringing', undefined],
    [`${URL}/input?t=1`, 'in-progress', '2'],
    [`${URL}/input?t=2`, 'in-progress', 'Support'],
    [`${URL}/status`, 'completed', undefined],
  ]);
  assert.equal(new Set(app.requests.map(({ fields }) => fields.CallSid)).size, 1);
  assert.deepEqual(line.turns.map((turn) => turn.number), [1, 2, 3]);
  assert.equal(line.endReason, 'Hangup');
});

test('silence is a request without an answer in it', async () => {
  const app = new FakeApp(gather(1), '<Hangup/>');
  await make(app, new FakeLine(['silent']));
  assert.equal('Digits' in app.requests[1].fields || 'SpeechResult' in app.requests[1].fields, false);
});

test('a caller who hangs up is reported', async () => {
  const app = new FakeApp(gather(1));
  const line = new FakeLine(['hangUp']);
  await make(app, line);
  assert.deepEqual(app.requests.map(({ url }) => url), [URL, `${URL}/status`]);
  assert.equal(line.endReason, 'the caller hung up');
});

test('a request can be delivered twice and the answers are compared', async () => {
  const app = new FakeApp('<Hangup/>', '<Say>Other</Say>');
  const line = new FakeLine();
  await make(app, line, (call) => { call.deliverTwice = true; });
  assert.equal(app.requests.filter(({ url }) => url === URL).length, 2);
  assert.deepEqual(line.turns[0].repeats.map((repeat) => repeat.same), [false]);
});

test('the last request can be sent again', async () => {
  const app = new FakeApp('<Hangup/>');
  const call = await make(app, new FakeLine());
  assert.equal((await call.repeatLast()).same, true);
  assert.deepEqual(app.requests.at(-1), app.requests[0]);
});

test('before the first answer there is nothing to send again', async () => {
  const call = new Call({ channel: { url: URL }, parameters: {}, app: new FakeApp('<Hangup/>'), line: new FakeLine() });
  assert.equal(await call.repeatLast(), null);
});

test('an error of the page ends the call, too', async () => {
  const app = new FakeApp('<Say>Hi</Say>');
  const line = new FakeLine();
  line.say = async () => { throw new Error('no sound'); };
  await assert.rejects(make(app, line), /no sound/);
  assert.equal(line.endReason, 'an error of this page');
  assert.equal(app.requests.at(-1).url, `${URL}/status`);
});

test('a broken answer ends the call with its error', async () => {
  const line = new FakeLine();
  await make(new FakeApp({ status: 403, contentType: null, body: '' }), line);
  assert.equal(line.endReason, 'application error 11217');
  assert.equal(line.turns[0].problem.code, 11217);
});

test('an app that cannot be reached ends the call with its error', async () => {
  const line = new FakeLine();
  await make(new FakeApp(new Error('connection refused')), line);
  assert.equal(line.endReason, 'application error 11205');
  assert.equal(line.turns[0].problem.text, 'connection refused');
});
