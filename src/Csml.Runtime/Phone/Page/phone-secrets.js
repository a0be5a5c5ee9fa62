// What a caller answers to hold_secure: the app keeps it nowhere, and the page does not show it.

const HIDDEN = '•••';
const INPUT = new Set(['Digits', 'SpeechResult']);

/** What stands in a bubble for words that are secret. */
export const hiddenWords = HIDDEN;

/** What stands in a bubble for a key that is secret. */
export const hiddenKey = '•';

/** The fields of a request with what the caller keyed or said made unreadable. */
export const withHiddenInput = (fields) => fields.map(([name, value]) => [name, INPUT.has(name) ? HIDDEN : value]);

/** The fields without what the caller keyed or said: so the flow reads them. */
export const withoutInput = (fields) => fields.filter(([name]) => !INPUT.has(name));
