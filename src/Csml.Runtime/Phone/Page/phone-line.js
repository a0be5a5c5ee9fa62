// The line that phone-twiml.js speaks into and listens on, made of the page.

import { byId, element } from './phone-dom.js';
import { sleep } from './phone-voice.js';
import { newLegSid } from './phone-caller.js';
import { sameText } from './phone-inspector.js';
import { hiddenKey, hiddenWords } from './phone-secrets.js';

export class Line {
  /** The language in which the caller is expected to speak. */
  language;

  #voice;
  #transcript;
  #inspector;
  #readPosition;
  #listener = null;
  #isSecret = false;
  #onEnd;

  constructor({ voice, transcript, inspector, readPosition, language, onEnd }) {
    this.#voice = voice;
    this.#transcript = transcript;
    this.#inspector = inspector;
    this.#readPosition = readPosition;
    this.language = language;
    this.#onEnd = onEnd;
  }

  async say(text, { language }, signal) {
    setStatus('Speaking');
    const said = this.#transcript.bot(text, language);
    await this.#voice.say(text, language, signal);
    said();
  }

  async play(url, signal) {
    setStatus('Playing a recording');
    this.#transcript.note(`♪ ${url}`);
    if (!await this.#voice.play(url, signal)) this.note('The recording could not be played.');
  }

  async pause(seconds, signal) {
    setStatus('Pause');
    this.#transcript.note(seconds === 1 ? 'Pause of 1 second' : `Pause of ${seconds} seconds`);
    await sleep(seconds * 1_000, signal);
  }

  listen(listener, plan) {
    this.#listener = listener;
    this.language = plan.language;
    byId('words').lang = plan.language;
    if (byId('words').value !== '') listener.talking(true);
    return () => { this.#listener = null; };
  }

  countdown(seconds, done) {
    announce(byId('patient').checked ? 'Listening, without a time-out' : 'Listening');
    return byId('patient').checked ? () => {} : runCountdown(seconds, () => {
      this.#transcript.note('Silence');
      done();
    });
  }

  dial(transfer, signal) {
    setStatus('Forwarding');
    this.#transcript.note(`Forwarding the call to ${transfer.to}`);
    return askTransfer(transfer, signal, (text) => this.#transcript.note(text));
  }

  note(text) {
    this.#transcript.note(text);
  }

  async turn(turn) {
    turn.position = await this.#readPosition().catch((error) => {
      this.#transcript.problem(`The position of the call could not be read. ${error.message}`);
      return null;
    });
    turn.answersSecret = this.#isSecret;
    this.#isSecret = turn.position?.isSecret ?? false;
    this.#transcript.turn(`Turn ${turn.number} · ${placeOf(turn)}`, () => this.#inspector.show(turn));
    if (turn.problem) this.#transcript.problem(`Error ${turn.problem.code}: ${turn.problem.text}`);
    for (const { same } of turn.repeats) this.repeated(same);
    this.#inspector.add(turn);
    showAnswers(turn.position?.options ?? [], (key) => this.press(key));
  }

  ended(reason) {
    setStatus(`Ended: ${reason}`);
    this.#transcript.note(`Call ended: ${reason}`);
    showAnswers([]);
    this.#onEnd();
  }

  /** The same request was delivered once more. */
  repeated(same) {
    if (same) this.#transcript.note(sameText(true));
    else this.#transcript.problem(sameText(false));
  }

  press(key) {
    this.#voice.tone(key);
    this.#transcript.key(this.#isSecret ? hiddenKey : key);
    if (this.#listener) this.#listener.key(key);
    else this.note('Nothing listens for keys at the moment.');
  }

  speak(text, confidence) {
    this.#transcript.caller(this.#isSecret ? hiddenWords : text, this.language);
    if (this.#listener) this.#listener.heard(text, confidence);
    else this.note('Nothing listens for words at the moment.');
  }

  talking(isTalking) {
    this.#listener?.talking(isTalking);
    if (isTalking && this.#listener) setStatus('Listening, the caller is speaking');
  }

  staySilent() {
    if (!this.#listener) return this.note('Nothing waits for an answer at the moment.');
    this.#transcript.note('Silence');
    return this.#listener.silent();
  }
}

/** Says in words what the call is doing. */
export function setStatus(text) {
  byId('status').textContent = text;
}

/** The same, told to screen readers as well: where it is the caller's turn to do something. */
function announce(text) {
  setStatus(text);
  byId('announcement').textContent = '';
  byId('announcement').textContent = text;
}

/** What is about to go must not take the focus with it: digits are keys only while it is in the phone. */
function leave(area) {
  if (area.contains(document.activeElement)) byId('call-title').focus();
}

function placeOf({ position, problem }) {
  if (problem) return 'error';
  if (position === null) return 'unknown';
  return position.flow === null ? 'the end' : `${position.flow} › ${position.step}`;
}

function runCountdown(seconds, done) {
  const end = performance.now() + seconds * 1_000;
  const show = () => {
    const left = Math.max(0, end - performance.now());
    byId('countdown').textContent = `${Math.ceil(left / 1_000)} s`;
    byId('countdown-bar').style.setProperty('transform', `scaleX(${left / (seconds * 1_000)})`);
    if (left > 0) return;
    cancel();
    done();
  };
  const timer = setInterval(show, 100);
  const cancel = () => {
    clearInterval(timer);
    byId('countdown').textContent = '';
    byId('countdown-bar').style.setProperty('transform', 'scaleX(0)');
  };
  show();
  return cancel;
}

/** Asks what became of a transfer: the page cannot ring anybody. */
function askTransfer({ to }, signal, note) {
  const area = byId('transfer');
  const choices = byId('transfer-choices');
  const over = byId('transfer-over');
  return new Promise((resolve) => {
    const sid = newLegSid();
    let answeredAt = null;
    const finish = (status) => {
      leave(area);
      area.hidden = true;
      choices.onclick = null;
      over.onclick = null;
      signal.removeEventListener('abort', cancel);
      resolve({ status, sid, duration: answeredAt === null ? 0 : Math.round((Date.now() - answeredAt) / 1_000) });
    };
    const cancel = () => finish('canceled');
    signal.addEventListener('abort', cancel, { once: true });
    choices.onclick = ({ target }) => {
      const { outcome } = target.dataset;
      if (outcome === undefined) return;
      note(target.textContent);
      if (outcome !== 'answered') return finish(outcome);
      answeredAt = Date.now();
      announce(`Connected to ${to}`);
      choices.hidden = true;
      over.hidden = false;
      over.focus();
    };
    over.onclick = () => finish('completed');
    byId('transfer-title').textContent = `${to} is ringing. What happens?`;
    choices.hidden = false;
    over.hidden = true;
    area.hidden = false;
    choices.firstElementChild.focus();
  });
}

function showAnswers(options, press) {
  const area = byId('answers');
  leave(area);
  area.hidden = options.length === 0;
  area.replaceChildren(...options.filter(({ key }) => key).map(({ key, title }) => {
    const button = element('button', { type: 'button', class: 'answer' }, element('kbd', {}, key), ` ${title}`);
    button.addEventListener('click', () => press(key));
    return button;
  }));
}
