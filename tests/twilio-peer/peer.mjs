// Answers questions about Twilio's own Node SDK: one JSON object per line in, one per line out.
import { createInterface } from 'node:readline';
import twilio from 'twilio';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { documents } from './documents.mjs';

const operations = {
  sign: ({ token, url, params }) => getExpectedTwilioSignature(token, url, params),
  validate: ({ token, url, params, signature }) => twilio.validateRequest(token, signature, url, params),
  document: ({ name }) => documents[name]().toString(),
  documentNames: () => Object.keys(documents),
};

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const question = JSON.parse(line);
    answer = { result: operations[question.operation](question) };
  } catch (error) {
    answer = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
