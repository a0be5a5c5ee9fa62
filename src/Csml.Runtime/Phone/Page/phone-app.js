// The way from the page to the app: three addresses beside the page, which sign and forward (PhoneEndpoints.cs).

const API = 'phone/api/';

/** The bot and its channels. */
export function readChannels() {
  return exchange('channels');
}

/** One webhook, signed and delivered by the server through the app's own endpoint. */
export function send({ url, method, fields }) {
  if (method !== 'POST') throw new Error(`The document asks for ${method} ${url}, and a channel answers to POST only.`);
  return exchange('send', { url, fields: fields.map(([name, value]) => ({ name, value })) });
}

/** Where the call is, and what is remembered of its caller. */
export async function readPosition({ channel, callSid, from }) {
  const position = await exchange('position', { channel, callSid, from });
  const pairs = (fields) => fields.map(({ name, value }) => [name, value]);
  return { ...position, locals: pairs(position.locals), memory: pairs(position.memory) };
}

async function exchange(name, body) {
  const response = await fetch(API + name, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  if (!response.ok) throw new Error(await response.text() || `The page's own server answered with status ${response.status}.`);
  return response.json();
}
