// Every kind of document that the runtime answers, as Twilio's SDK builds it. The tests in VoicePeerTests.cs render the
// same and compare.
import twilio from 'twilio';

const channel = 'https://bot.example.org/voice/en';
const english = { language: 'en-US' };

const gather = (turn, more = {}) => ({
  input: ['dtmf', 'speech'],
  language: 'en-US',
  timeout: 5,
  speechTimeout: 'auto',
  finishOnKey: '#',
  actionOnEmptyResult: true,
  action: `${channel}/input?t=${turn}`,
  method: 'POST',
  ...more,
});

const dial = (turn, more = {}) => ({ action: `${channel}/dial-result?t=${turn}`, method: 'POST', timeout: 30, ...more });

function response(build) {
  const voice = new twilio.twiml.VoiceResponse();
  build(voice);
  return voice;
}

export const documents = {
  hangup: () => response((voice) => voice.hangup()),

  empty: () => response(() => {}),

  say: () =>
    response((voice) => {
      voice.say(english, 'Hi & bye <3 "quoted" \'single\' été 日本語');
      voice.hangup();
    }),

  voice: () =>
    response((voice) => {
      voice.say({ language: 'fr-FR', voice: 'Polly.Lea-Neural' }, 'Bonjour.');
      voice.hangup();
    }),

  audioAndPauses: () =>
    response((voice) => {
      voice.play('https://x.example/a.mp3?x=1&y=2');
      voice.pause({ length: 2 });
      voice.pause({ length: 3 });
      voice.hangup();
    }),

  openHold: () =>
    response((voice) => {
      voice.gather(gather(1)).say(english, 'What is your name?');
      voice.hangup();
    }),

  silentHold: () =>
    response((voice) => {
      voice.gather(gather(1));
      voice.hangup();
    }),

  question: () =>
    response((voice) => {
      const hold = voice.gather(gather(3, { numDigits: 1, hints: 'Sales,Support' }));
      hold.say(english, 'Which service?');
      hold.say(english, 'For Sales, press 1. For Support, press 2.');
      voice.hangup();
    }),

  forwarding: () =>
    response((voice) => {
      voice.say(english, 'One moment.');
      voice.dial(dial(2)).number('+33123456789');
    }),

  forwardingWithEverything: () =>
    response((voice) => {
      voice
        .dial(
          dial(2, {
            timeout: 12,
            timeLimit: 600,
            callerId: '+15005550006',
            answerOnBridge: true,
            record: 'record-from-answer-dual',
            ringTone: 'fr',
          }),
        )
        .number({ sendDigits: 'ww12#' }, '+33123456789');
    }),

  afterForwarding: () =>
    response((voice) => {
      voice.gather(gather(3)).say(english, 'Nobody answered.');
      voice.hangup();
    }),

  apology: () =>
    response((voice) => {
      voice.say(english, 'Sorry, something went wrong on our side. Please call again later.');
      voice.hangup();
    }),

  continued: () =>
    response((voice) => {
      voice.say(english, 'This is the first part.');
      voice.redirect({ method: 'POST' }, `${channel}/continue?t=1`);
    }),
};
