// The six-message flow as one writes it by hand: Express, Twilio's middleware that checks signatures, Twilio's TwiML classes.
// State is kept in memory, as with the bot's memory store.
import express from 'express';
import twilio from 'twilio';

const token = '0123456789abcdef0123456789abcdef';
const origin = { protocol: 'https', host: 'bot.example.org' };
const say = { language: 'en-US' };

const calls = new Map(); // CallSid → the turn that is expected, and the last answer
const memories = new Map(); // caller → what is remembered of them

const app = express();
app.disable('x-powered-by');
app.use('/voice', express.urlencoded({ extended: false }), twilio.webhook(origin, token));

app.post('/voice/en', (request, response) => {
  const document = new twilio.twiml.VoiceResponse();
  const gather = document.gather({
    input: ['dtmf', 'speech'],
    language: 'en-US',
    timeout: 5,
    speechTimeout: 'auto',
    finishOnKey: '#',
    actionOnEmptyResult: true,
    action: `${origin.protocol}://${origin.host}/voice/en/input?t=1`,
    method: 'POST',
  });
  gather.say(say, 'Hi!');
  gather.say(say, 'One');
  gather.say(say, 'What is your name?');
  answer(request, response, 0, document);
});

app.post('/voice/en/input', (request, response) => {
  const document = new twilio.twiml.VoiceResponse();
  const name = request.body.SpeechResult ?? request.body.Digits;
  if (name) {
    memories.set(request.body.From, { name });
    document.say(say, `Hello ${name}, ${name.length} letters`);
    document.say(say, 'Next');
    document.say(say, `Bye ${name}`);
  }
  document.hangup();
  answer(request, response, 1, document);
});

// A webhook that comes again is answered as before; one that nobody waits for hangs up.
function answer(request, response, turn, document) {
  const call = calls.get(request.body.CallSid) ?? { turn: 0, answer: null };
  response.type('text/xml');
  if (turn === call.turn - 1) return response.send(call.answer);
  if (turn !== call.turn) return response.send('<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>');

  const text = document.toString();
  calls.set(request.body.CallSid, { turn: turn + 1, answer: text });
  response.send(text);
}

app.listen(Number(process.argv[2]), '127.0.0.1');
