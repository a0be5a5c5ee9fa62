// Does with a TwiML document what Twilio does with it. Knows neither the page nor the network: everything that is
// heard, shown or asked goes through a `line` (see phone-line.js), so the same code runs under Node in tests.
//
// A line has
//   say(text, { language, voice }, signal)   resolves when it was heard, or when the signal aborts
//   play(url, signal)                        the same for a recording
//   pause(seconds, signal)                   silence
//   listen(listener)                         returns a function that stops it; the listener has the methods
//                                            key(k), heard(text, confidence), talking(isTalking), silent()
//   countdown(seconds, done)                 returns a function that cancels it
//   dial(transfer, signal)                   resolves to { status, sid, duration }: how the transfer ended
//   note(text)                               something worth telling the developer

import { parseXml, textOf, elementsOf, XmlError } from './phone-xml.js';
import { Gathering, gatherPlan, wholeNumber } from './phone-gather.js';

const MAX_BYTES = 64 * 1024;
const PROMPTS = new Set(['Say', 'Play', 'Pause']);

/** What Twilio makes of an HTTP answer: `{ document }`, or `{ error: { code, text } }` with Twilio's error number. */
export function readAnswer({ status, contentType, body }) {
  if (status < 200 || status > 299) return problem(status < 500 ? 11217 : 11200, `The app answered with HTTP status ${status}.`);
  if (new TextEncoder().encode(body).length > MAX_BYTES) return problem(11750, 'The answer is longer than 64 kB.');
  if (!/^(text|application)\/xml\b/i.test(contentType ?? '')) {
    return problem(12300, `The answer's content type is '${contentType ?? ''}', not text/xml.`);
  }
  try {
    const document = parseXml(body);
    return document.name === 'Response' ? { document } : problem(12102, `The root is <${document.name}>, not <Response>.`);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return problem(12100, `The answer is not well-formed XML. ${error.message}.`);
  }
}

/**
 * Runs a document to the point where Twilio would ask the app again or end the call:
 * `{ kind: 'request', url, method, fields }`, `{ kind: 'hangup', reason }`, or `{ kind: 'aborted' }` once the
 * signal aborts, which is how the caller hangs up.
 */
export async function runDocument(document, url, line, signal) {
  for (const verb of elementsOf(document)) {
    const end = await runVerb(verb, url, line, signal);
    if (signal.aborted) return { kind: 'aborted' };
    if (end) return end;
  }
  return { kind: 'hangup', reason: 'end of the document' };
}

async function runVerb(verb, url, line, signal) {
  switch (verb.name) {
    case 'Say':
    case 'Play':
    case 'Pause':
      return runPrompt(verb, line, signal);
    case 'Gather':
      return runGather(verb, url, line, signal);
    case 'Dial':
      return runDial(verb, url, line, signal);
    case 'Redirect':
      return request(textOf(verb).trim(), verb.attributes.method, url, {});
    case 'Hangup':
      return { kind: 'hangup', reason: 'Hangup' };
    case 'Reject':
      return { kind: 'hangup', reason: `Reject: ${verb.attributes.reason ?? 'rejected'}` };
    default:
      line.note(`<${verb.name}> is not simulated here and was skipped.`);
      return null;
  }
}

async function runPrompt(verb, line, signal) {
  const { attributes } = verb;
  if (verb.name === 'Pause') {
    await line.pause(wholeNumber(attributes.length, 1), signal);
    return null;
  }

  const text = verb.name === 'Say' ? spokenText(verb) : textOf(verb).trim();
  if (verb.name === 'Play' && attributes.digits) line.note(`Keys sent down the line: ${attributes.digits}`);
  if (text === '') {
    if (!attributes.digits) line.note(`An empty <${verb.name}>: Twilio logs warning ${verb.name === 'Say' ? 13520 : 12300}.`);
    return null;
  }

  // loop="0" repeats until the call ends.
  const rounds = attributes.loop === undefined ? 1 : wholeNumber(attributes.loop, 1) || Infinity;
  for (let round = 0; round < rounds && !signal.aborted; round++) {
    if (verb.name === 'Play') await line.play(text, signal);
    else await line.say(text, { language: attributes.language ?? 'en-US', voice: attributes.voice ?? null }, signal);
  }
  return null;
}

async function runGather(verb, url, line, signal) {
  const plan = gatherPlan(verb.attributes);
  const prompts = elementsOf(verb).filter((child) => {
    if (!PROMPTS.has(child.name)) line.note(`<${child.name}> cannot stand in <Gather> and was skipped.`);
    return PROMPTS.has(child.name);
  });
  const fields = await new Gathering(plan, line, signal).run(async (hearing) => {
    for (const prompt of prompts) {
      if (!hearing.aborted) await runPrompt(prompt, line, hearing);
    }
  });
  if (signal.aborted) return null;

  // Silence falls through to the next verb, unless the document says otherwise.
  return fields === null && !plan.actionOnEmptyResult
    ? null
    : request(verb.attributes.action ?? '', verb.attributes.method, url, fields ?? {});
}

async function runDial(verb, url, line, signal) {
  const { attributes } = verb;
  const nouns = elementsOf(verb);
  for (const noun of nouns.filter((noun) => noun.attributes.url)) line.note(`The whisper at ${noun.attributes.url} is not simulated.`);
  const outcome = await line.dial({
    to: nouns.length > 0 ? nouns.map((noun) => textOf(noun).trim()).join(', ') : textOf(verb).trim(),
    callerId: attributes.callerId ?? null,
    timeout: wholeNumber(attributes.timeout, 30),
  }, signal);
  if (signal.aborted || attributes.action === undefined) return null;

  const fields = { DialCallStatus: outcome.status, DialCallSid: outcome.sid };
  if (outcome.status === 'completed') fields.DialCallDuration = String(outcome.duration);
  return request(attributes.action, attributes.method, url, fields);
}

/** What a synthetic voice would say of a Say: its SSML children have their text. */
function spokenText(element) {
  const parts = element.children.map((child) => {
    if (typeof child === 'string') return child;
    if (child.name === 'break') return ' ';
    return child.attributes.alias ?? spokenText(child);
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function request(target, method, current, fields) {
  // An absolute address is used as it stands: URL classes rewrite characters that the signature covers.
  const url = target === '' ? current : /^[a-z][a-z0-9+.-]*:\/\//i.test(target) ? target : new URL(target, current).href;
  return { kind: 'request', url, method: (method ?? 'POST').toUpperCase(), fields };
}

function problem(code, text) {
  return { error: { code, text } };
}
