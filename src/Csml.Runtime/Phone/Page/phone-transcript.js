// The call as bubbles: the bot on one side, the caller on the other, notes between them.

import { element } from './phone-dom.js';

export class Transcript {
  #scroller;
  #list;
  #keys = null;

  constructor(scroller, list) {
    this.#scroller = scroller;
    this.#list = list;
  }

  clear() {
    this.#list.replaceChildren();
    this.#keys = null;
  }

  /** What the bot says; returns a function to call when it has been said. */
  bot(text, language) {
    const bubble = this.#add('bubble bot', 'Bot', element('span', { lang: language }, text));
    bubble.classList.add('speaking');
    return () => bubble.classList.remove('speaking');
  }

  caller(text, language) {
    this.#add('bubble caller', 'Caller', element('span', { lang: language }, text));
  }

  /** A key; keys pressed in a row share a bubble. */
  key(key) {
    this.#keys ??= this.#add('bubble caller keys', 'Caller pressed');
    this.#keys.append(element('kbd', {}, key));
    this.#scrollDown();
  }

  note(text) {
    this.#add('note', null, text);
  }

  problem(text) {
    this.#add('note problem', null, text);
  }

  /** The line between two turns; `show` opens the turn in the other panel. */
  turn(label, show) {
    const button = element('button', { type: 'button', class: 'turn-mark' }, label);
    button.addEventListener('click', show);
    this.#add('turn-line', null, button);
  }

  #add(kind, who, ...content) {
    this.#keys = null;
    const item = element('li', { class: kind }, ...(who ? [element('span', { class: 'sr' }, `${who}: `)] : []), ...content);
    this.#list.append(item);
    this.#scrollDown();
    return item;
  }

  #scrollDown() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }
}
