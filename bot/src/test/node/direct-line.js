// Drives Usher's Direct Line with Microsoft's own client: connect, say, receive, drop the socket, resume by watermark.
// Usage: node direct-line.js http://127.0.0.1:8080 SECRET [http://address-of-another-node [three things to say]]
'use strict';

const WebSocket = require('ws');

const sockets = [];
global.XMLHttpRequest = require('xhr2');
global.WebSocket = class extends WebSocket {
  constructor(address) {
    super(address);
    sockets.push(this);
  }
};
// The client looks for browser globals.
global.window = global;

const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');

const [first, secret, second = first, one = 'one', two = 'two', three = 'three'] = process.argv.slice(2);
const received = [];
const waiting = [];

function fail(why) {
  console.error(`FAILED: ${why}\nreceived:\n${received.map(text => `  ${text}`).join('\n')}`);
  process.exit(1);
}

function hear(activity) {
  if (activity.type !== 'message') return;
  received.push(`${activity.from.role}: ${activity.text}`);
  for (const wait of [...waiting]) wait();
}

function until(what, holds) {
  if (holds()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`never came: ${what}`)), 30_000);
    waiting.push(function wait() {
      if (!holds()) return;
      clearTimeout(timer);
      waiting.splice(waiting.indexOf(wait), 1);
      resolve();
    });
  });
}

const heard = text => until(text, () => received.includes(text));

const answered = text => until(`an answer to ${text}`,
  () => received.slice(received.indexOf(`user: ${text}`)).some(line => line.startsWith('bot: ')));

function say(line, text) {
  return new Promise((resolve, reject) => {
    line.postActivity({ type: 'message', text, from: { id: 'u1', name: 'U' }, channelData: { clientActivityID: `id-${text}` } })
      .subscribe(id => (id === 'retry' ? reject(new Error(`${text} was not taken`)) : resolve(id)), reject);
  });
}

function status(line, wanted) {
  return new Promise(resolve => {
    const watching = line.connectionStatus$.subscribe(now => {
      if (now === wanted) setTimeout(() => { watching.unsubscribe(); resolve(); });
    });
  });
}

async function generate() {
  const answer = await fetch(`${first}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: { id: 'u1' } }),
  });
  if (answer.status !== 200) fail(`tokens/generate answered ${answer.status}`);
  return (await answer.json()).token;
}

/** All messages of the conversation as the other node reads them. */
async function log(token) {
  const id = JSON.parse(Buffer.from(token.split('.')[1], 'base64url')).conv;
  const answer = await fetch(`${second}/v3/directline/conversations/${id}/activities`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (answer.status !== 200) fail(`activities answered ${answer.status}`);
  return (await answer.json()).activities
    .filter(activity => activity.type === 'message')
    .map(activity => `${activity.from.role}: ${activity.text}`);
}

async function run() {
  const token = await generate();
  const line = new DirectLine({ token, domain: `${first}/v3/directline`, webSocket: true });
  line.activity$.subscribe(hear, error => fail(`the stream ended: ${JSON.stringify(error)}`));
  await status(line, ConnectionStatus.Online);
  await until('a greeting', () => received.length >= 1);

  await say(line, one);
  await heard(`user: ${one}`);
  await answered(one);

  // The socket drops; while it is away something is said twice, at the other node as well.
  line.domain = `${second}/v3/directline`;
  sockets.at(-1).terminate();
  await say(line, two);
  await say(line, two);
  await heard(`user: ${two}`);
  await answered(two);

  await say(line, three);
  await heard(`user: ${three}`);
  await answered(three);

  if (sockets.length < 2) fail('the client never came back with a new socket');
  if (new URL(sockets.at(-1).url).host !== new URL(second).host) fail(`it came back to ${sockets.at(-1).url}`);
  const all = await log(token);
  if (JSON.stringify(all) !== JSON.stringify(received)) fail(`the log is another:\n${all.join('\n')}`);
  console.log(`OK: ${received.length} messages over ${sockets.length} sockets, nothing lost or doubled`);
  process.exit(0);
}

run().catch(error => fail(error.stack || error));
