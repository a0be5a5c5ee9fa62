// One call from the dial to the hang-up: webhook, answer, what the answer says, the next webhook.
//
// `app` reaches the application: app.send({ url, method, fields }) resolves to the answer
// { status, contentType, body, milliseconds, signature }. `line` is what phone-twiml.js describes; besides, it is told
//   turn(turn)      an exchange is over: { number, request, answer, repeats, problem }
//   ended(reason)   the call is over

import { readAnswer, runDocument } from './phone-twiml.js';
import { webhookFields } from './phone-caller.js';

export class Call {
  /** Whether every request is delivered twice, as Twilio does when an answer was too long in coming. */
  deliverTwice = false;

  #channel;
  #parameters;
  #app;
  #line;
  #started = Date.now();
  #turns = 0;
  #last = null;
  #hangUp = new AbortController();

  constructor({ channel, parameters, app, line }) {
    this.#channel = channel;
    this.#parameters = parameters;
    this.#app = app;
    this.#line = line;
  }

  /** The parameters that Twilio repeats in every webhook of the call. */
  get parameters() {
    return this.#parameters;
  }

  /** Runs the whole call; resolves when it is over. */
  async run() {
    let reason = 'an error of this page';
    try {
      reason = await this.#talk();
    } finally {
      this.#hangUp.abort(); // Nothing is spoken or awaited after the end, however it came.
      await this.#reportEnd();
      this.#line.ended(reason);
    }
  }

  /** The caller hangs up. */
  hangUp() {
    this.#hangUp.abort();
  }

  /** Delivers the last request once more; resolves to the answer, and whether it is the same to the byte. */
  async repeatLast() {
    if (this.#last === null) return null;
    const { request, answer } = this.#last;
    const repeat = await this.#deliver(request);
    return { answer: repeat, same: isSame(repeat, answer) };
  }

  async #talk() {
    const { signal } = this.#hangUp;
    let request = { url: this.#channel.url, method: 'POST', fields: webhookFields(this.#parameters, 'ringing') };
    while (!signal.aborted) {
      const turn = await this.#exchange(request);
      if (signal.aborted) break;
      if (turn.problem) return `application error ${turn.problem.code}`;

      const end = await runDocument(turn.document, request.url, this.#line, signal);
      if (end.kind === 'hangup') return end.reason;
      if (end.kind === 'request') {
        const fields = webhookFields(this.#parameters, 'in-progress', end.fields);
        request = { url: end.url, method: end.method, fields };
      }
    }
    return 'the caller hung up';
  }

  async #exchange(request) {
    const [answer, ...others] = await Promise.all(
      Array.from({ length: this.deliverTwice ? 2 : 1 }, () => this.#deliver(request)));
    const { document, error } = answer.failure ? { error: { code: 11205, text: answer.failure } } : readAnswer(answer);
    this.#turns += 1;
    const turn = {
      number: this.#turns,
      request,
      answer,
      document: document ?? null,
      problem: error ?? null,
      repeats: others.map((other) => ({ answer: other, same: isSame(other, answer) })),
    };
    this.#last = turn;
    await this.#line.turn(turn);
    return turn;
  }

  /** Twilio's status callback comes whoever ended the call. */
  async #reportEnd() {
    const seconds = Math.round((Date.now() - this.#started) / 1000);
    const fields = webhookFields(this.#parameters, 'completed', { CallDuration: String(seconds) });
    const answer = await this.#deliver({ url: `${this.#channel.url}/status`, method: 'POST', fields });
    if (answer.failure) this.#line.note(`The end of the call could not be reported. ${answer.failure}`);
  }

  /** An app that cannot be reached is an answer too: Twilio's error 11205. */
  async #deliver(request) {
    try {
      return await this.#app.send(request);
    } catch (error) {
      return { status: 0, contentType: null, body: '', milliseconds: 0, failure: error.message };
    }
  }
}

function isSame(answer, first) {
  return answer.status === first.status && answer.body === first.body;
}
