// The turn as the app saw it: where the call is held, what was answered, what is remembered.

import { element, byId } from './phone-dom.js';
import { withHiddenInput, withoutInput } from './phone-secrets.js';
import { flowView, twimlView } from './phone-source.js';

export class Inspector {
  #turns = [];
  #shown = null;
  #tabs = [...byId('tabs').children];

  constructor() {
    for (const tab of this.#tabs) tab.addEventListener('click', () => this.#select(tab));
    byId('tabs').addEventListener('keydown', (event) => this.#moveByKey(event));
    this.#select(this.#tabs[0]);
  }

  clear() {
    this.#turns = [];
    this.#shown = null;
    byId('turns').replaceChildren();
    byId('inside-turn').hidden = true;
    byId('inside-empty').hidden = false;
  }

  /** Adds a turn and shows it, unless the reader is looking at an older one. */
  add(turn) {
    const follows = this.#shown === null || this.#shown === this.#turns.at(-1);
    this.#turns.push(turn);
    const button = element('button', { type: 'button', class: turn.problem && 'problem' },
      element('span', { class: 'sr' }, 'Turn '), String(turn.number));
    button.addEventListener('click', () => this.show(turn));
    byId('turns').append(button);
    if (follows) this.show(turn);
  }

  show(turn) {
    this.#shown = turn;
    byId('inside-empty').hidden = true;
    byId('inside-turn').hidden = false;
    [...byId('turns').children].forEach((button, index) => {
      if (this.#turns[index] === turn) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    });
    const previous = this.#turns[this.#turns.indexOf(turn) - 1];
    byId('place').replaceChildren(...placeView(turn));
    byId('view-source').replaceChildren(...sourceView(turn.position));
    byId('view-twiml').replaceChildren(...answerView(turn));
    byId('view-memory').replaceChildren(...memoryView(turn.position, previous?.position));
    byId('view-metadata').replaceChildren(...metadataView(turn));
    byId('view-request').replaceChildren(...requestView(turn));
  }

  #select(chosen) {
    for (const tab of this.#tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      byId(tab.getAttribute('aria-controls')).hidden = !isChosen;
    }
  }

  /** Tabs are one stop of the Tab key; arrows move between them. */
  #moveByKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = this.#tabs.indexOf(document.activeElement);
    const edge = { Home: 0, End: this.#tabs.length - 1 }[event.key];
    const next = edge ?? (step === undefined ? undefined : (at + step + this.#tabs.length) % this.#tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    this.#select(this.#tabs[next]);
    this.#tabs[next].focus();
  }
}

function placeView({ position, problem }) {
  if (problem) return [element('span', { class: 'pill danger' }, `error ${problem.code}`), ` ${problem.text}`];
  if (position === null) return [element('span', { class: 'pill' }, 'unknown')];
  if (position.flow === null) return [element('span', { class: 'pill' }, position.isLive ? 'at the end' : 'ended'), ` ${endOf(position)}`];
  const parts = [element('span', { class: 'pill live' }, 'held'), ' '];
  parts.push(element('b', {}, position.flow), ' › ', element('b', {}, position.step));
  if (position.file) parts.push(element('span', { class: 'file' }, position.line ? `${position.file}:${position.line}` : position.file));
  return parts;
}

function sourceView(position) {
  if (position?.source) return [flowView(position.source, position.line)];
  return [element('p', { class: 'nothing' }, position?.flow === null ? endOf(position) : 'The source of the flow is not at hand.')];
}

/** A flow may be over while its call is not: what it says after a transfer that fails is already made. */
const endOf = ({ isLive }) => isLive
  ? 'The flow is over; it depends on the transfer whether its last words are heard.'
  : 'The call is over.';

function answerView({ answer, problem, repeats }) {
  const parts = [];
  if (problem) parts.push(element('p', { class: 'alert' }, `Twilio’s error ${problem.code}: ${problem.text}`));
  if (answer.body) {
    const copy = element('button', { type: 'button', class: 'quiet small' }, 'Copy');
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(answer.body);
      copy.textContent = 'Copied';
    });
    parts.push(element('div', { class: 'view-tools' }, facts(answer), copy), element('pre', { class: 'twiml' }, twimlView(answer.body)));
  } else {
    parts.push(element('p', { class: 'nothing' }, 'The answer is empty.'));
  }
  for (const { same } of repeats) parts.push(element('p', { class: same ? 'same' : 'alert' }, sameText(same)));
  return parts;
}

export const sameText = (same) => same
  ? 'Delivered once more: the same answer, byte for byte.'
  : 'Delivered once more: the answer was another.';

const facts = ({ status, body, milliseconds }) => element('span', { class: 'facts' },
  `${status} · ${new TextEncoder().encode(body).length.toLocaleString('en')} bytes · ${milliseconds.toFixed(1)} ms`);

function memoryView(position, previous) {
  if (!position) return [element('p', { class: 'nothing' }, 'Not known.')];
  const parts = [];
  const before = new Map(previous?.memory ?? []);
  parts.push(element('h3', {}, 'Remembered of this caller'));
  parts.push(position.memory.length === 0
    ? element('p', { class: 'nothing' }, 'Nothing yet.')
    : table(position.memory, (name, value) => !previous ? null : before.get(name) === value ? null : before.has(name) ? 'changed' : 'new'));
  if (position.locals.length > 0) parts.push(element('h3', {}, 'Kept until the caller answers'), table(position.locals));
  return parts;
}

function metadataView({ request, position, answersSecret }) {
  const fields = answersSecret ? withoutInput(request.fields) : request.fields;
  const channel = position === null ? [] : [
    ['_call', '(what the first webhook sent)'],
    ['_channel', JSON.stringify({ type: 'twilio-voice', name: position.channel })],
  ];
  return [element('p', { class: 'lead' }, 'What Twilio sent with this turn; the flow reads it as ', element('code', {}, '_metadata'), '.'),
    table([...fields, ...channel])];
}

function requestView({ request, answer, answersSecret }) {
  const fields = answersSecret ? withHiddenInput(request.fields) : request.fields;
  return [
    element('p', { class: 'request-line' }, element('b', {}, request.method), ' ', request.url),
    table([['X-Twilio-Signature', answer.signature ?? '(not sent)'], ...fields]),
  ];
}

function table(rows, tagOf = () => null) {
  const body = element('tbody', {});
  for (const [name, value] of rows) {
    const tag = tagOf(name, value);
    const cell = element('td', {}, value === '' ? element('span', { class: 'nothing' }, 'empty') : value);
    if (tag) cell.append(' ', element('span', { class: 'pill' }, tag));
    body.append(element('tr', {}, element('th', { scope: 'row' }, name), cell));
  }
  return element('table', {}, body);
}
