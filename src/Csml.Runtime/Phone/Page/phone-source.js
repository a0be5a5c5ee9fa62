// TwiML and flows as text that is pleasant to read. Nothing is left out of a document, only line breaks are added.

import { element } from './phone-dom.js';

const TOKEN = /(<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>)|(<\/?)([\w:.-]+)([^<>]*?)(\/?>)|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)(\s*=\s*)("[^"]*"|'[^']*')/g;
const FLOW_KINDS = ['other', 'value', 'name', 'attribute'];
const FLOW_WORDS = 'say|hold|hold_secure|goto|flow|step|if|else|foreach|while|in|do|remember|forget|import|insert|from|as|fn|return|'
  + 'const|match|break|continue|previous|debug|log|use';
const FLOW_TOKEN = new RegExp([
  String.raw`(?<other>//.*)`,
  String.raw`(?<value>"(?:[^"\\]|\\.)*"?)`,
  String.raw`(?<attribute>^[\w-]+(?=\s*:))`,
  String.raw`(?<name>\b(?:${FLOW_WORDS})\b)`,
].join('|'), 'g');

/** A TwiML document as a coloured <code>, one element per line. */
export function twimlView(text) {
  const code = element('code', {});
  let depth = 0;
  let afterText = false;
  for (const [whole, other, open, name, rest, close, words] of text.matchAll(TOKEN)) {
    if (words !== undefined) {
      if (words.trim() === '') continue;
      code.append(element('span', { class: 'x-text' }, words));
      afterText = true;
      continue;
    }

    const isEnd = open === '</';
    if (isEnd) depth -= 1;
    if (code.hasChildNodes() && !(isEnd && afterText)) code.append(`\n${'  '.repeat(Math.max(depth, 0))}`);
    if (other !== undefined) code.append(element('span', { class: 'x-other' }, whole));
    else code.append(open, element('span', { class: 'x-name' }, name), ...attributes(rest), close);
    if (other === undefined && !isEnd && close === '>') depth += 1;
    afterText = false;
  }
  return code;
}

/** Some lines of a flow with their numbers; the current one is marked. */
export function flowView({ firstLine, lines }, current) {
  const list = element('ol', { class: 'flow-source', start: String(firstLine) });
  lines.forEach((line, index) => {
    const number = firstLine + index;
    const isCurrent = number === current;
    list.append(element('li', { value: String(number), class: isCurrent && 'current', 'aria-current': isCurrent && 'step' },
      element('code', {}, ...(line === '' ? ['\u00a0'] : colouredFlow(line)))));
  });
  return list;
}

/** The words of a flow in colours: a help for the eye, not a parser. */
function colouredFlow(line) {
  const parts = [];
  let end = 0;
  for (const match of line.matchAll(FLOW_TOKEN)) {
    const kind = FLOW_KINDS.find((name) => match.groups[name] !== undefined);
    parts.push(line.slice(end, match.index), element('span', { class: `x-${kind}` }, match[0]));
    end = match.index + match[0].length;
  }
  parts.push(line.slice(end));
  return parts;
}

function attributes(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(ATTRIBUTE)) {
    const [whole, name, equals, value] = match;
    parts.push(text.slice(end, match.index), element('span', { class: 'x-attribute' }, name), equals);
    parts.push(element('span', { class: 'x-value' }, value));
    end = match.index + whole.length;
  }
  parts.push(text.slice(end));
  return parts;
}
