// Who calls whom, and the form fields that Twilio would send about it.

const ACCOUNT = `AC${'0'.repeat(32)}`;
const APPLICATION = `AP${'0'.repeat(32)}`;

/** The kinds of caller the page can be. */
export const CALLERS = { number: 'number', withheld: 'withheld', testPage: 'test-page' };

// Numbers reserved for fiction, so that none of them belongs to somebody.
const NUMBERS = {
  FR: { caller: '+33639980012', called: '+33199000034' },
  GB: { caller: '+447700900012', called: '+442079460034' },
  US: { caller: '+12025550112', called: '+12025550134' },
};

// Longest prefix first. Enough to fill FromCountry; an unknown one is empty, as Twilio leaves it.
const COUNTRIES = [
  ['+353', 'IE'], ['+351', 'PT'], ['+352', 'LU'], ['+33', 'FR'], ['+32', 'BE'], ['+41', 'CH'], ['+43', 'AT'], ['+44', 'GB'],
  ['+49', 'DE'], ['+31', 'NL'], ['+34', 'ES'], ['+39', 'IT'], ['+45', 'DK'], ['+46', 'SE'], ['+47', 'NO'], ['+61', 'AU'],
  ['+64', 'NZ'], ['+81', 'JP'], ['+91', 'IN'], ['+1', 'US'],
];

/** A number of the locale's country that nobody has. */
export function fictionalNumber(locale, side = 'caller') {
  return (NUMBERS[locale.split('-').at(-1)] ?? NUMBERS.US)[side];
}

/** The parameters that stay the same for the whole of a new call. */
export function newCall({ locale, kind, number, random = randomHex }) {
  const called = fictionalNumber(locale, 'called');
  const sides = {
    [CALLERS.number]: { From: number, To: called },
    [CALLERS.withheld]: { From: 'anonymous', To: called },
    [CALLERS.testPage]: { From: 'client:tester', To: '', ApplicationSid: APPLICATION },
  }[kind];
  return {
    AccountSid: ACCOUNT,
    ApiVersion: '2010-04-01',
    ...(sides.ApplicationSid && { ApplicationSid: sides.ApplicationSid }),
    CallSid: `CA${random()}`,
    Direction: 'inbound',
    From: sides.From,
    Caller: sides.From,
    ...place('From', sides.From),
    ...place('Caller', sides.From),
    To: sides.To,
    Called: sides.To,
    ...place('To', sides.To),
    ...place('Called', sides.To),
  };
}

/** The fields of one webhook of a call. */
export function webhookFields(call, status, extra = {}) {
  return Object.entries({ ...extra, CallStatus: status, ...call }); // What is new comes first, for those who read it.
}

/** The id of the other leg of a transfer. */
export function newLegSid(random = randomHex) {
  return `CA${random()}`;
}

function place(side, number) {
  const country = COUNTRIES.find(([prefix]) => number.startsWith(prefix))?.[1] ?? '';
  return { [`${side}City`]: '', [`${side}State`]: '', [`${side}Zip`]: '', [`${side}Country`]: country };
}

function randomHex() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
