// Reads XML into plain objects: { name, attributes, children }, where a child is an element or a string.
// Ours rather than the browser's, so that the interpreter runs under Node as well, and strict where Twilio is
// strict: what is refused here is Twilio's error 12100.

export class XmlError extends Error {
  constructor(message, offset) {
    super(`${message} (at character ${offset + 1})`);
    this.name = 'XmlError';
    this.offset = offset;
  }
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NAME = /[A-Za-z_:][\w:.-]*/y;
const SPACE = /[ \t\r\n]+/y;

/** Parses a document and returns its root element. */
export function parseXml(text) {
  return new Reader(text).document();
}

/** The text inside an element, that of nested elements included. */
export function textOf(element) {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The child elements, without the text between them. */
export function elementsOf(element) {
  return element.children.filter((child) => typeof child !== 'string');
}

class Reader {
  #text;
  #at = 0;

  constructor(text) {
    this.#text = text;
  }

  document() {
    // Nothing may come before the declaration, not even white space.
    if (this.#starts('<?xml')) this.#past('?>', 'The XML declaration is not closed');
    this.#misc();
    if (!this.#starts('<')) this.#fail('The document does not start with an element');
    const root = this.#element();
    this.#misc();
    if (this.#at < this.#text.length) this.#fail('There is something after the root element');
    return root;
  }

  #element() {
    const start = this.#at;
    this.#at += 1;
    const name = this.#match(NAME) ?? this.#fail('A tag has no name');
    const element = { name, attributes: this.#attributes(name), children: [] };
    if (this.#take('/>')) return element;
    this.#expect('>', `The tag <${name}> is not closed`);
    while (!this.#starts('</')) {
      if (this.#at >= this.#text.length) this.#fail(`<${name}> has no end tag`, start);
      this.#content(element.children);
    }
    this.#at += 2;
    if (this.#match(NAME) !== name) this.#fail(`<${name}> is closed by another end tag`);
    this.#match(SPACE);
    this.#expect('>', `The end tag of <${name}> is not closed`);
    return element;
  }

  #attributes(element) {
    const attributes = {};
    while (this.#match(SPACE) !== null) {
      const name = this.#match(NAME);
      if (name === null) break;
      this.#match(SPACE);
      this.#expect('=', `The attribute ${name} of <${element}> has no value`);
      this.#match(SPACE);
      const quote = this.#text[this.#at];
      if (quote !== '"' && quote !== "'") this.#fail(`The value of ${name} is not quoted`);
      if (name in attributes) this.#fail(`<${element}> has the attribute ${name} twice`);
      this.#at += 1;
      const value = this.#past(quote, `The value of ${name} is not closed`);
      if (value.includes('<')) this.#fail(`The value of ${name} has an unescaped <`);
      attributes[name] = this.#decode(value.replace(/[\t\r\n]/g, ' '));
    }
    return attributes;
  }

  #content(children) {
    if (this.#take('<!--')) {
      this.#past('-->', 'A comment is not closed');
    } else if (this.#take('<![CDATA[')) {
      children.push(this.#past(']]>', 'A CDATA section is not closed'));
    } else if (this.#take('<?')) {
      this.#past('?>', 'A processing instruction is not closed');
    } else if (this.#starts('<')) {
      children.push(this.#element());
    } else {
      const end = this.#text.indexOf('<', this.#at);
      const text = this.#text.slice(this.#at, end < 0 ? undefined : end);
      this.#at += text.length;
      children.push(this.#decode(text));
    }
  }

  #decode(text) {
    return text.replace(/&([^;&\s]*;?)/g, (whole, reference) => {
      const name = reference.endsWith(';') ? reference.slice(0, -1) : null;
      const decoded = name === null ? undefined : ENTITIES[name] ?? character(name);
      return decoded ?? this.#fail(`'${whole}' is not a reference to a character`);
    });
  }

  #misc() {
    for (;;) {
      this.#match(SPACE);
      if (this.#take('<!--')) this.#past('-->', 'A comment is not closed');
      else if (this.#starts('<?xml')) this.#fail('The XML declaration is not at the very start');
      else if (this.#take('<?')) this.#past('?>', 'A processing instruction is not closed');
      else return;
    }
  }

  #starts(text) {
    return this.#text.startsWith(text, this.#at);
  }

  #take(text) {
    const taken = this.#starts(text);
    if (taken) this.#at += text.length;
    return taken;
  }

  #expect(text, message) {
    if (!this.#take(text)) this.#fail(message);
  }

  #past(text, message) {
    const end = this.#text.indexOf(text, this.#at);
    if (end < 0) this.#fail(message);
    const passed = this.#text.slice(this.#at, end);
    this.#at = end + text.length;
    return passed;
  }

  #match(pattern) {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) return null;
    this.#at += found[0].length;
    return found[0];
  }

  #fail(message, offset = this.#at) {
    throw new XmlError(message, offset);
  }
}

function character(name) {
  const match = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  if (match === null) return undefined;
  const code = match[1] === undefined ? parseInt(match[2], 10) : parseInt(match[1], 16);
  const allowed = code === 9 || code === 10 || code === 13
    || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : undefined;
}
