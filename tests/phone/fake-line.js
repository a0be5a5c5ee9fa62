// A line without a voice, for tests: it writes down what is heard, and a script answers instead of a caller.
// A script line is the name of a listener's method with its arguments, such as ['key', '1'], or ['later'] to let what
// is being said end first, ['time'] to let the time for an answer run out, ['hangUp'], ['dial', outcome].

export class FakeLine {
  heard = [];
  notes = [];
  turns = [];
  endReason = null;
  listener = null;
  plan = null;
  onHangUp = () => {};
  #script;
  #countdown = null;

  constructor(...script) {
    this.#script = script;
  }

  async say(text, { language, voice }, signal) {
    this.heard.push(voice ? `${language} ${voice}: ${text}` : `${language}: ${text}`);
    await this.#pass(signal);
  }

  async play(url, signal) {
    this.heard.push(`play ${url}`);
    await this.#pass(signal);
  }

  async pause(seconds, signal) {
    this.heard.push(`pause ${seconds}`);
    await this.#pass(signal);
  }

  listen(listener, plan) {
    this.listener = listener;
    this.plan = plan;
    return () => { this.listener = null; };
  }

  countdown(seconds, done) {
    this.#countdown = { seconds, done };
    this.heard.push(`wait ${seconds}`);
    queueMicrotask(() => this.#act());
    return () => { this.#countdown = null; };
  }

  async dial(transfer, signal) {
    this.heard.push(`dial ${transfer.to}`);
    const [action, outcome] = this.#script.shift() ?? [];
    if (action === 'hangUp') this.onHangUp();
    return signal.aborted ? { status: 'canceled', sid: 'CA0', duration: 0 } : { sid: 'CA9', duration: 3, ...outcome };
  }

  note(text) {
    this.notes.push(text);
  }

  turn(turn) {
    this.turns.push(turn);
  }

  ended(reason) {
    this.endReason = reason;
  }

  /** Between two moments of a prompt the caller may act: that is barge-in. */
  async #pass(signal) {
    for (let moment = 0; moment < 3 && !signal.aborted; moment++) await Promise.resolve();
    if (this.#script[0]?.[0] === 'later') this.#script.shift();
    else if (!signal.aborted) this.#act();
  }

  #act() {
    const next = this.#script[0];
    if (next === undefined || next[0] === 'later' || next[0] === 'dial') return;
    const [action, ...parameters] = next;
    if (action === 'hangUp') {
      this.#script.shift();
      this.onHangUp();
    } else if (action === 'time') {
      if (this.#countdown === null) return;
      this.#script.shift();
      this.#countdown.done();
    } else if (this.listener !== null) {
      this.#script.shift();
      this.listener[action](...parameters);
    }
  }
}
