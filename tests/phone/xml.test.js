import test from 'node:test';
import assert from 'node:assert/strict';
import { parseXml, textOf, elementsOf, XmlError } from '../../src/Csml.Runtime/Phone/Page/phone-xml.js';

test('elements, attributes and text are read in order', () => {
  const root = parseXml('<?xml version="1.0" encoding="UTF-8"?>\n<Response><Say language=\'fr-FR\' voice="a">Bonjour</Say><Hangup/></Response>');
  assert.equal(root.name, 'Response');
  assert.deepEqual(elementsOf(root).map((element) => element.name), ['Say', 'Hangup']);
  assert.deepEqual(root.children[0].attributes, { language: 'fr-FR', voice: 'a' });
  assert.equal(textOf(root.children[0]), 'Bonjour');
});

test('references to characters are decoded in text and in attributes', () => {
  const root = parseXml('<a b="x?y=1&amp;z=&quot;">Hi &amp; bye &lt;3 &#233;&#x1F600;&apos;</a>');
  assert.equal(root.attributes.b, 'x?y=1&z="');
  assert.equal(textOf(root), "Hi & bye <3 é😀'");
});

test('comments, processing instructions and CDATA sections are understood', () => {
  assert.equal(textOf(parseXml('<!-- a --><a>1<!-- <b> -->2<![CDATA[<3>]]><?pi x?></a><!-- z -->')), '12<3>');
});

for (const [what, text] of [
  ['white space before the declaration', ' <?xml version="1.0"?><a/>'],
  ['nothing', ''],
  ['text alone', 'Hello'],
  ['an element that is not closed', '<a><b></b>'],
  ['a wrong end tag', '<a></b>'],
  ['crossed elements', '<a><b></a></b>'],
  ['an ampersand by itself', '<a>Tom & Jerry</a>'],
  ['an unknown entity', '<a>&nbsp;</a>'],
  ['a forbidden character reference', '<a>&#1;</a>'],
  ['an attribute without quotes', '<a b=c/>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['a < in an attribute', '<a b="<"/>'],
  ['two roots', '<a/><b/>'],
  ['a tag that is not closed', '<a'],
]) {
  test(`${what} is not XML`, () => assert.throws(() => parseXml(text), XmlError));
}
