// The caller's ear: the browser's speech synthesis, recordings, and the tones of the keypad.

const TONES = {
  1: [697, 1209], 2: [697, 1336], 3: [697, 1477], 4: [770, 1209], 5: [770, 1336], 6: [770, 1477],
  7: [852, 1209], 8: [852, 1336], 9: [852, 1477], '*': [941, 1209], 0: [941, 1336], '#': [941, 1477],
};

export class Voice {
  #muted = false;
  #audio = null;
  #recording = null;

  get muted() {
    return this.#muted;
  }

  /** Muting in the middle of a sentence silences it; the call goes on at reading pace. */
  set muted(muted) {
    this.#muted = muted;
    if (muted) globalThis.speechSynthesis?.cancel();
    if (this.#recording) this.#recording.muted = muted;
  }

  /** Speaks in the language of the document; resolves when it was heard, or when the signal aborts. */
  async say(text, language, signal) {
    const voice = this.#muted ? null : await pickVoice(language);
    if (voice === null) return sleep(readingTime(text), signal);
    return new Promise((resolve) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = language;
      utterance.voice = voice;
      const done = () => {
        clearTimeout(watchdog);
        signal.removeEventListener('abort', stop);
        resolve();
      };
      const stop = () => {
        speechSynthesis.cancel();
        done();
      };
      // Some engines never tell that they have ended.
      const watchdog = setTimeout(stop, 5_000 + 3 * readingTime(text));
      utterance.onend = done;
      utterance.onerror = done;
      signal.addEventListener('abort', stop, { once: true });
      speechSynthesis.speak(utterance);
    });
  }

  /** Plays a recording; resolves to false where it cannot be played. */
  async play(url, signal) {
    const recording = new Audio(url);
    recording.muted = this.#muted;
    this.#recording = recording;
    try {
      return await new Promise((resolve) => {
        recording.onended = () => resolve(true);
        recording.onerror = () => resolve(false);
        signal.addEventListener('abort', () => resolve(true), { once: true });
        recording.play().catch(() => resolve(signal.aborted));
      });
    } finally {
      recording.pause();
      this.#recording = null;
    }
  }

  /** The two tones of a key. */
  tone(key) {
    if (this.#muted || !globalThis.AudioContext) return;
    this.#audio ??= new AudioContext();
    const gain = new GainNode(this.#audio, { gain: 0.05 });
    gain.connect(this.#audio.destination);
    for (const frequency of TONES[key]) {
      const oscillator = new OscillatorNode(this.#audio, { frequency });
      oscillator.connect(gain);
      oscillator.start();
      oscillator.stop(this.#audio.currentTime + 0.12);
    }
  }
}

/** The browser's speech recognition, or null where it has none. */
export function createRecognizer({ heard, stopped }) {
  const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;
  if (!Recognition) return null;

  let current = null;
  return {
    start(language) {
      current = new Recognition();
      current.lang = language;
      current.onresult = ({ results }) => heard(results[0][0].transcript, results[0][0].confidence || 0.9);
      current.onerror = ({ error }) => stopped(error === 'no-speech' || error === 'aborted' ? null : error);
      current.onend = () => stopped(null);
      current.start();
    },
    stop() {
      current?.abort();
    },
  };
}

/** Resolves after so many milliseconds, or when the signal aborts. */
export function sleep(milliseconds, signal) {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
  });
}

const readingTime = (text) => 500 + 45 * text.length;

async function pickVoice(language) {
  if (!globalThis.speechSynthesis) return null;
  const voices = await loadedVoices();
  const wanted = language.toLowerCase();
  const tag = (voice) => voice.lang.replace('_', '-').toLowerCase();
  return voices.find((voice) => tag(voice) === wanted)
    ?? voices.find((voice) => tag(voice).split('-')[0] === wanted.split('-')[0])
    ?? null;
}

/** Browsers load their voices late, some have none at all: a moment is enough to tell. */
function loadedVoices() {
  const voices = speechSynthesis.getVoices();
  if (voices.length > 0) return Promise.resolve(voices);
  return new Promise((resolve) => {
    const done = () => resolve(speechSynthesis.getVoices());
    speechSynthesis.addEventListener('voiceschanged', done, { once: true });
    setTimeout(done, 250);
  });
}
