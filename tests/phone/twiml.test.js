import test from 'node:test';
import assert from 'node:assert/strict';
import { readAnswer, runDocument } from '../../src/Csml.Runtime/Phone/Page/phone-twiml.js';
import { parseXml } from '../../src/Csml.Runtime/Phone/Page/phone-xml.js';
import { FakeLine } from './fake-line.js';

const HERE = 'https://bot.example.org/voice/en';
const ACTION = 'https://bot.example.org/voice/en/input?t=1';

async function run(verbs, ...script) {
  const line = new FakeLine(...script);
  const call = new AbortController();
  line.onHangUp = () => call.abort();
  const end = await runDocument(parseXml(`<Response>${verbs}</Response>`), HERE, line, call.signal);
  return { line, end, heard: line.heard };
}

const gather = (attributes, inside = '<Say>Which?</Say>') => `<Gather action="${ACTION}" ${attributes}>${inside}</Gather>`;
const request = (fields) => ({ kind: 'request', url: ACTION, method: 'POST', fields });

test('verbs are done in order and the end of the document ends the call', async () => {
  const { end, heard } = await run('<Say language="fr-FR" voice="Polly.Lea">Bonjour</Say><Pause length="2"/><Play>https://x.example/a.mp3?x=1&amp;y=2</Play>');
  assert.deepEqual(heard, ['fr-FR Polly.Lea: Bonjour', 'pause 2', 'play https://x.example/a.mp3?x=1&y=2']);
  assert.deepEqual(end, { kind: 'hangup', reason: 'end of the document' });
});

test('nothing is done after a hang-up', async () => {
  const { end, heard } = await run('<Say>Bye</Say><Hangup/><Say>never</Say>');
  assert.deepEqual(heard, ['en-US: Bye']);
  assert.equal(end.reason, 'Hangup');
});

test('a reject ends the call with its reason', async () => {
  assert.equal((await run('<Reject/>')).end.reason, 'Reject: rejected');
  assert.equal((await run('<Reject reason="busy"/>')).end.reason, 'Reject: busy');
});

test('a redirect asks for its address, an empty one for the same document', async () => {
  assert.deepEqual((await run('<Redirect method="POST">https://b.example/c?t=2&amp;p=1</Redirect>')).end,
    { kind: 'request', url: 'https://b.example/c?t=2&p=1', method: 'POST', fields: {} });
  assert.equal((await run('<Redirect/>')).end.url, HERE);
  assert.equal((await run('<Redirect>/voice/fr</Redirect>')).end.url, 'https://bot.example.org/voice/fr');
});

test('what is said more than once is heard more than once', async () => {
  assert.deepEqual((await run('<Say loop="3">Hi</Say>')).heard, ['en-US: Hi', 'en-US: Hi', 'en-US: Hi']);
});

test('what is said for ever ends with the call', async () => {
  const { end, heard } = await run('<Say loop="0">Hi</Say>', ['later'], ['later'], ['hangUp']);
  assert.equal(heard.length, 3);
  assert.equal(end.kind, 'aborted');
});

test('the text of SSML children is spoken', async () => {
  assert.deepEqual((await run('<Say>One <break time="1s"/><emphasis>two</emphasis> <sub alias="three">3</sub></Say>')).heard, ['en-US: One two three']);
});

test('an empty prompt is worth a note', async () => {
  const { line, heard } = await run('<Say> </Say><Play/>');
  assert.deepEqual(heard, []);
  assert.equal(line.notes.length, 2);
});

test('a verb that is not simulated is skipped with a note', async () => {
  const { line, end } = await run('<Record/><Hangup/>');
  assert.match(line.notes[0], /<Record>/);
  assert.equal(end.reason, 'Hangup');
});

test('a key interrupts the prompts', async () => {
  const { end, heard } = await run(gather('input="dtmf speech" numDigits="1"', '<Say>One</Say><Pause length="1"/><Say>Two</Say>'), ['key', '2']);
  assert.deepEqual(heard, ['en-US: One']);
  assert.deepEqual(end, request({ Digits: '2' }));
});

test('a key after the prompts answers as well', async () => {
  const { end, heard } = await run(gather('numDigits="1"'), ['later'], ['key', '2']);
  assert.deepEqual(heard, ['en-US: Which?', 'wait 5']);
  assert.deepEqual(end, request({ Digits: '2' }));
});

test('a key does not interrupt where barge-in is off', async () => {
  const { line, end, heard } = await run(gather('numDigits="1" bargeIn="false"', '<Say>One</Say><Say>Two</Say>'), ['key', '1'], ['later'], ['key', '2']);
  assert.deepEqual(heard, ['en-US: One', 'en-US: Two', 'wait 5']);
  assert.equal(line.notes.length, 1);
  assert.deepEqual(end, request({ Digits: '2' }));
});

test('keys are collected up to the number asked for', async () => {
  assert.deepEqual((await run(gather('numDigits="3"'), ['key', '4'], ['key', '0'], ['key', '2'])).end, request({ Digits: '402' }));
});

test('keys are collected up to the finishing key, which is not one of them', async () => {
  assert.deepEqual((await run(gather(''), ['key', '1'], ['key', '2'], ['key', '#'])).end, request({ Digits: '12', FinishedOnKey: '#' }));
});

test('another finishing key makes # an ordinary one', async () => {
  assert.deepEqual((await run(gather('finishOnKey="*"'), ['key', '#'], ['key', '*'])).end, request({ Digits: '#', FinishedOnKey: '*' }));
});

test('without a finishing key every key counts', async () => {
  assert.deepEqual((await run(gather('finishOnKey="" numDigits="2"'), ['key', '#'], ['key', '*'])).end, request({ Digits: '#*' }));
});

test('a finishing key before the first digit ends nothing', async () => {
  const { line, end } = await run(gather('numDigits="1"'), ['key', '#'], ['key', '1']);
  assert.equal(line.notes.length, 1);
  assert.deepEqual(end, request({ Digits: '1' }));
});

test('each key gives new time, and the keys so far are sent when it runs out', async () => {
  const { end, heard } = await run(gather('timeout="7"'), ['key', '1'], ['key', '2'], ['time']);
  assert.deepEqual(heard, ['en-US: Which?', 'wait 7', 'wait 7']);
  assert.deepEqual(end, request({ Digits: '12' }));
});

test('the time for an answer begins after the prompts', async () => {
  assert.deepEqual((await run(gather('timeout="4"', '<Say>A</Say><Say>B</Say>'), ['later'], ['later'], ['time'])).heard,
    ['en-US: A', 'en-US: B', 'wait 4']);
});

test('silence falls through to the next verb', async () => {
  const { end, heard } = await run(`${gather('')}<Say>Bye</Say>`, ['later'], ['time'], ['later']);
  assert.deepEqual(heard, ['en-US: Which?', 'wait 5', 'en-US: Bye']);
  assert.equal(end.kind, 'hangup');
});

test('silence is sent where the document asks for it', async () => {
  assert.deepEqual((await run(gather('actionOnEmptyResult="true"'), ['later'], ['time'])).end, request({}));
});

test('a caller who stays silent need not wait', async () => {
  assert.deepEqual((await run(gather('actionOnEmptyResult="true"'), ['silent'])).end, request({}));
});

test('what is said is sent with the confidence', async () => {
  assert.deepEqual((await run(gather('input="dtmf speech"'), ['heard', 'Support', 0.87])).end, request({ SpeechResult: 'Support', Confidence: '0.87' }));
});

test('words are not heard where only keys are asked for, nor keys where only words are', async () => {
  const keys = await run(gather(''), ['heard', 'Support', 1], ['key', '1'], ['time']);
  assert.deepEqual(keys.end, request({ Digits: '1' }));
  const words = await run(gather('input="speech"'), ['key', '1'], ['heard', 'one', 1]);
  assert.deepEqual(words.end, request({ SpeechResult: 'one', Confidence: '1' }));
});

test('the time for an answer does not run while the caller talks', async () => {
  const line = new FakeLine(['talking', true], ['later']);
  const end = runDocument(parseXml(`<Response>${gather('input="speech"')}</Response>`), HERE, line, new AbortController().signal);
  await new Promise(setImmediate);
  assert.deepEqual(line.heard, ['en-US: Which?']);

  line.listener.talking(false);
  assert.deepEqual(line.heard, ['en-US: Which?', 'wait 5']);

  line.listener.heard('well', 1);
  assert.deepEqual(await end, request({ SpeechResult: 'well', Confidence: '1' }));
});

test('a line that breaks is not mistaken for silence', async () => {
  const line = new FakeLine();
  line.say = async () => { throw new Error('no sound'); };
  await assert.rejects(runDocument(parseXml(`<Response>${gather('')}</Response>`), HERE, line, new AbortController().signal), /no sound/);
});

test('only prompts may stand in a gather', async () => {
  const { line, heard } = await run(gather('', '<Say>A</Say><Dial>+1</Dial>'), ['later'], ['time']);
  assert.deepEqual(heard, ['en-US: A', 'wait 5']);
  assert.match(line.notes[0], /<Dial>/);
});

test('a gather without prompts waits at once', async () => {
  assert.deepEqual((await run(gather('', ''), ['time'])).heard, ['wait 5']);
});

test('the caller can hang up while something is said and while an answer is awaited', async () => {
  assert.equal((await run(gather('input="dtmf speech"'), ['hangUp'])).end.kind, 'aborted');
  assert.equal((await run(gather('actionOnEmptyResult="true"'), ['later'], ['hangUp'])).end.kind, 'aborted');
});

for (const status of ['busy', 'no-answer', 'failed', 'canceled']) {
  test(`a transfer that ends with ${status} says so`, async () => {
    const { end, heard } = await run(`<Dial action="${ACTION}"><Number>+33123456789</Number></Dial><Say>unreachable</Say>`, ['dial', { status }]);
    assert.deepEqual(heard, ['dial +33123456789']);
    assert.deepEqual(end, request({ DialCallStatus: status, DialCallSid: 'CA9' }));
  });
}

test('a transfer that took place tells how long it was', async () => {
  const { end } = await run(`<Dial action="${ACTION}">+331</Dial>`, ['dial', { status: 'completed', duration: 12 }]);
  assert.deepEqual(end, request({ DialCallStatus: 'completed', DialCallSid: 'CA9', DialCallDuration: '12' }));
});

test('a transfer without an action goes on with the document', async () => {
  assert.deepEqual((await run('<Dial><Number>+1</Number><Number>+2</Number></Dial><Say>Hi</Say>', ['dial', { status: 'busy' }], ['later'])).heard,
    ['dial +1, +2', 'en-US: Hi']);
});

const answer = (body, status = 200, contentType = 'text/xml; charset=utf-8') => readAnswer({ status, contentType, body });

test('a good answer is a document', () => assert.equal(answer('<Response/>').document.name, 'Response'));

for (const [what, code, result] of [
  ['a refusal', 11217, answer('', 403)],
  ['a crash', 11200, answer('oops', 500)],
  ['another content type', 12300, answer('<Response/>', 200, 'text/html')],
  ['no content type', 12300, answer('<Response/>', 200, null)],
  ['broken XML', 12100, answer('<Response>')],
  ['another root', 12102, answer('<html/>')],
  ['an endless answer', 11750, answer(`<Response>${' '.repeat(65_536)}</Response>`)],
]) {
  test(`${what} is Twilio's error ${code}`, () => assert.equal(result.error.code, code));
}
