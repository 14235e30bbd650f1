// Drives Usher's Direct Line with Microsoft's own client: connect, say, receive, drop the socket, resume by watermark.
// Usage: node direct-line.js http://127.0.0.1:8080 SECRET [http://address-of-another-node]
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

const [first, secret, second = first] = process.argv.slice(2);
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

async function run() {
  const line = new DirectLine({ token: await generate(), domain: `${first}/v3/directline`, webSocket: true });
  line.activity$.subscribe(hear, error => fail(`the stream ended: ${JSON.stringify(error)}`));
  await status(line, ConnectionStatus.Online);
  await until('a greeting', () => received.length === 1);

  await say(line, 'one');
  await heard('user: one');
  await until('an answer to one', () => received.length === 3);

  // The socket drops; while it is away something is said twice, at the other node as well.
  line.domain = `${second}/v3/directline`;
  sockets.at(-1).terminate();
  await say(line, 'two');
  await say(line, 'two');
  await heard('user: two');
  await until('an answer to two', () => received.length === 5);

  await say(line, 'three');
  await heard('user: three');
  await until('an answer to three', () => received.length === 7);

  const doubled = received.filter((text, at) => text.startsWith('user:') && received.indexOf(text) !== at);
  if (doubled.length) fail(`doubled: ${doubled}`);
  if (sockets.length < 2) fail('the client never came back with a new socket');
  console.log(`OK: ${received.length} messages over ${sockets.length} sockets, nothing lost or doubled`);
  process.exit(0);
}

run().catch(error => fail(error.stack || error));
