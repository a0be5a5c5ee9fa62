// A Gather being answered, apart from what it says: keys, words, silence and the time for them.

/** The attributes of a Gather with Twilio's defaults. */
export function gatherPlan(attributes) {
  const inputs = (attributes.input ?? 'dtmf').split(/\s+/);
  return {
    keys: inputs.includes('dtmf'),
    speech: inputs.includes('speech'),
    timeout: wholeNumber(attributes.timeout, 5),
    numDigits: attributes.numDigits === undefined ? null : wholeNumber(attributes.numDigits, 1),
    finishOnKey: attributes.finishOnKey ?? '#',
    bargeIn: attributes.bargeIn !== 'false',
    actionOnEmptyResult: attributes.actionOnEmptyResult === 'true',
    language: attributes.language ?? 'en-US',
    hints: (attributes.hints ?? '').split(',').map((hint) => hint.trim()).filter(Boolean),
  };
}

/** One Gather being answered: prompts, then the wait; the first of keys, speech and silence that is complete wins. */
export class Gathering {
  #plan;
  #line;
  #signal;
  #prompts = new AbortController();
  #prompting = true;
  #talking = false;
  #digits = '';
  #cancelCountdown = () => {};
  #finish;

  constructor(plan, line, signal) {
    this.#plan = plan;
    this.#line = line;
    this.#signal = signal;
  }

  /**
   * Resolves to the form fields of the answer, or to null for silence. `speak` says the prompts, until the signal it
   * is given aborts.
   */
  async run(speak) {
    let fail;
    const answer = new Promise((resolve, reject) => {
      this.#finish = resolve;
      fail = reject;
    });
    const hangUp = () => this.#end(null);
    this.#signal.addEventListener('abort', hangUp, { once: true });
    const stopListening = this.#line.listen(this, this.#plan);
    const spoken = this.#speak(speak).catch(fail);
    try {
      return await answer;
    } finally {
      stopListening();
      this.#signal.removeEventListener('abort', hangUp);
      await spoken; // What was being said has stopped before the next thing begins.
    }
  }

  key(key) {
    if (!this.#plan.keys) return this.#line.note(`Key ${key} is not heard: this <Gather> takes speech only.`);
    if (this.#prompting && !this.#plan.bargeIn) return this.#line.note(`Key ${key} is not heard: bargeIn is false.`);
    if (this.#plan.finishOnKey.includes(key)) {
      if (this.#digits === '') return this.#line.note(`Key ${key} ends a number, and none was begun.`);
      return this.#end({ Digits: this.#digits, FinishedOnKey: key });
    }

    this.#digits += key;
    this.#stopPrompts();
    if (this.#plan.numDigits !== null && this.#digits.length >= this.#plan.numDigits) return this.#end({ Digits: this.#digits });
    return this.#wait();
  }

  heard(text, confidence) {
    if (!this.#plan.speech) return this.#line.note('What was said is not heard: this <Gather> takes keys only.');
    if (this.#prompting && !this.#plan.bargeIn) return this.#line.note('What was said is not heard: bargeIn is false.');
    return this.#end({ SpeechResult: text, Confidence: String(confidence) });
  }

  /** While the caller speaks, the time for an answer does not run. */
  talking(isTalking) {
    this.#talking = isTalking;
    if (!this.#prompting) this.#wait();
  }

  silent() {
    this.#timedOut();
  }

  async #speak(speak) {
    await speak(this.#prompts.signal);
    if (this.#prompts.signal.aborted) return;
    this.#prompting = false;
    this.#wait(); // The time-out counts from the end of the prompts.
  }

  #stopPrompts() {
    this.#prompting = false;
    this.#prompts.abort();
  }

  #wait() {
    this.#cancelCountdown();
    if (!this.#talking) this.#cancelCountdown = this.#line.countdown(this.#plan.timeout, () => this.#timedOut());
  }

  #timedOut() {
    this.#end(this.#digits === '' ? null : { Digits: this.#digits });
  }

  #end(fields) {
    this.#cancelCountdown();
    this.#stopPrompts();
    this.#finish(fields);
  }
}

/** A whole number of a document, or the fallback where there is none. */
export function wholeNumber(text, fallback) {
  return /^\d+$/.test(text ?? '') ? parseInt(text, 10) : fallback;
}
