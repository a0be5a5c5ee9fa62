// Puts the page together: who calls which channel, and what the buttons do during a call.

import { byId, element, icon } from './phone-dom.js';
import { Voice, createRecognizer } from './phone-voice.js';
import { Transcript } from './phone-transcript.js';
import { Inspector } from './phone-inspector.js';
import { Line, setStatus } from './phone-line.js';
import { Call } from './phone-call.js';
import { CALLERS, fictionalNumber, newCall } from './phone-caller.js';
import { readChannels, readPosition, send } from './phone-app.js';

const KEYS = [['1', ''], ['2', 'abc'], ['3', 'def'], ['4', 'ghi'], ['5', 'jkl'], ['6', 'mno'], ['7', 'pqrs'], ['8', 'tuv'], ['9', 'wxyz'],
  ['*', ''], ['0', ''], ['#', '']];
const KEY_NAMES = { '*': 'star', '#': 'hash' };
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

const voice = new Voice();
const transcript = new Transcript(byId('transcript'), byId('bubbles'));
const inspector = new Inspector();
let call = null;
let line = null;
let lastChannel = null;
let clock = 0;

const recognizer = createRecognizer({
  heard: (text, confidence) => {
    showRecognizing(false);
    line?.speak(text, confidence);
  },
  stopped: (problem) => {
    showRecognizing(false);
    line?.talking(false);
    if (problem) line?.note(`The browser did not understand: ${problem}.`);
  },
});

async function start() {
  byId('keypad').append(...KEYS.map(([key, letters]) => {
    const button = element('button', { type: 'button', 'aria-label': KEY_NAMES[key], 'data-key': key, 'data-letters': letters }, key);
    button.addEventListener('click', () => line?.press(key));
    return button;
  }));
  byId('microphone').hidden = recognizer === null;
  wire();
  try {
    const { bot, channels } = await readChannels();
    byId('bot-name').textContent = bot;
    document.title = `${bot}: phone`;
    byId('channels').append(...channels.map(channelButton));
  } catch (error) {
    byId('load-problem').textContent = error.message;
    byId('load-problem').hidden = false;
  }
}

function channelButton(channel) {
  const button = element('button', { type: 'button', class: 'channel' },
    element('span', { class: 'channel-icon' }, icon('handset')),
    element('span', { class: 'channel-text' },
      element('b', {}, `Call ${channel.name}`),
      element('span', { class: 'hint' }, `${LANGUAGES.of(channel.locale)} · starts at ${channel.welcomeFlow}`)));
  button.addEventListener('click', () => dial(channel));
  return element('li', {}, button);
}

function wire() {
  byId('mute').addEventListener('click', ({ currentTarget }) => {
    voice.muted = !voice.muted;
    currentTarget.setAttribute('aria-pressed', String(voice.muted));
  });
  byId('say').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = byId('words').value.trim();
    byId('words').value = '';
    if (text !== '') line?.speak(text, 0.95);
  });
  // Who types is speaking: the time for an answer does not run meanwhile.
  byId('words').addEventListener('input', ({ target }) => line?.talking(target.value !== ''));
  byId('microphone').addEventListener('click', toggleRecognizing);
  byId('silence').addEventListener('click', () => line?.staySilent());
  byId('again').addEventListener('click', async () => {
    const repeat = await call.repeatLast();
    if (repeat !== null) line?.repeated(repeat.same);
  });
  byId('hang-up').addEventListener('click', () => call?.hangUp());
  byId('twice').addEventListener('change', ({ target }) => { if (call) call.deliverTwice = target.checked; });
  byId('call-again').addEventListener('click', () => dial(lastChannel));
  byId('new-call').addEventListener('click', showDialer);
  // Digits work as keys wherever the focus is in the phone, but in a text field.
  byId('phone').addEventListener('keydown', (event) => {
    if (!line || event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = byId('keypad').querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!key) return;
    event.preventDefault();
    key.classList.add('pressed');
    setTimeout(() => key.classList.remove('pressed'), 150);
    line.press(event.key);
  });
}

async function dial(channel) {
  const kind = document.querySelector('input[name="caller"]:checked').value;
  const number = byId('number').value.trim() || fictionalNumber(channel.locale);
  const isWrong = kind === CALLERS.number && !byId('number').checkValidity();
  byId('number-problem').hidden = !isWrong;
  byId('number').setAttribute('aria-invalid', String(isWrong));
  if (isWrong) return byId('number').focus();

  lastChannel = channel;
  const parameters = newCall({ locale: channel.locale, kind, number });
  line = new Line({
    voice, transcript, inspector, language: channel.language, onEnd: showEnd,
    readPosition: () => readPosition({ channel: channel.name, callSid: parameters.CallSid, from: parameters.From }),
  });
  call = new Call({ channel, parameters, app: { send }, line });
  call.deliverTwice = byId('twice').checked;
  showCall(channel, parameters);
  return call.run();
}

function showCall(channel, parameters) {
  transcript.clear();
  inspector.clear();
  document.body.dataset.call = 'active';
  byId('dialer').hidden = true;
  byId('call').hidden = false;
  byId('controls').hidden = false;
  byId('after').hidden = true;
  byId('call-title').textContent = `Call to ${channel.name}`;
  byId('call-parties').textContent = `from ${parameters.From} to ${parameters.To || 'the TwiML App'}`;
  byId('words').lang = channel.language;
  setStatus('Ringing');
  const began = Date.now();
  clearInterval(clock);
  const tick = () => {
    const seconds = Math.floor((Date.now() - began) / 1_000);
    byId('clock').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  };
  tick();
  clock = setInterval(tick, 1_000);
  byId('call-title').focus();
}

function showEnd() {
  clearInterval(clock);
  recognizer?.stop();
  line = null;
  document.body.dataset.call = 'ended';
  byId('controls').hidden = true;
  byId('after').hidden = false;
  byId('call-again').focus();
}

function showDialer() {
  document.body.dataset.call = 'idle';
  byId('call').hidden = true;
  byId('dialer').hidden = false;
  byId('channels').querySelector('button').focus();
}

function toggleRecognizing() {
  const isOn = byId('microphone').getAttribute('aria-pressed') === 'true';
  showRecognizing(!isOn);
  line?.talking(!isOn);
  if (isOn) recognizer.stop();
  else recognizer.start(line.language);
}

function showRecognizing(isOn) {
  byId('microphone').setAttribute('aria-pressed', String(isOn));
}

await start();
