// Trains nlp.js on one CSV file (text,intent), asks it the texts of another, and prints one row of the table of docs/performance.md.
// It is given what suits it: rows shuffled, no "none" intent, no entities.
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { Worker, isMainThread, workerData } = require('node:worker_threads');
const { NlpManager } = require('node-nlp');

const SECONDS = 5;

function rows(file) {
  const text = fs.readFileSync(file, 'utf8');
  const records = [];
  let fields = [''];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted && c === '"' && text[i + 1] === '"') {
      fields[fields.length - 1] += '"';
      i++;
    } else if (c === '"') {
      quoted = !quoted;
    } else if (c === ',' && !quoted) {
      fields.push('');
    } else if (c === '\n' && !quoted) {
      records.push(fields);
      fields = [''];
    } else if (c !== '\r') {
      fields[fields.length - 1] += c;
    }
  }
  if (fields.length > 1) {
    records.push(fields);
  }
  return records.slice(1);
}

/** The same order each time. */
function shuffled(list) {
  let state = 12345;
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

function manager() {
  return new NlpManager({
    languages: ['en'], forceNER: false, autoSave: false, autoLoad: false, nlu: { useNoneFeature: false, log: false },
  });
}

async function throughput(nlp, texts) {
  const end = performance.now() + SECONDS * 1000;
  let heard = 0;
  while (performance.now() < end) {
    await nlp.process('en', texts[heard++ % texts.length]);
  }
  return heard / SECONDS;
}

async function together(model, test, threads) {
  const each = Array.from({ length: threads }, () => new Promise((done, failed) => {
    const worker = new Worker(__filename, { workerData: { model, test } });
    worker.once('message', done);
    worker.once('error', failed);
  }));
  return (await Promise.all(each)).reduce((sum, one) => sum + one, 0);
}

async function measure(trainFile, testFile) {
  const test = rows(testFile);
  const nlp = manager();
  shuffled(rows(trainFile)).forEach(([text, intent]) => nlp.addDocument('en', text, intent));
  const before = process.cpuUsage();
  await nlp.train();
  const training = process.cpuUsage(before);

  for (const [text] of test.slice(0, 500)) {
    await nlp.process('en', text);
  }
  let right = 0;
  const times = [];
  for (const [text, intent] of test) {
    const start = performance.now();
    const heard = await nlp.process('en', text);
    times.push(performance.now() - start);
    right += heard.intent === intent ? 1 : 0;
  }
  times.sort((a, b) => a - b);
  const one = await throughput(nlp, test.map(([text]) => text));
  const resident = process.memoryUsage().rss / 1e6;
  const model = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'nlpjs-')), 'model.json');
  fs.writeFileSync(model, nlp.export());
  const two = await together(model, testFile, 2);
  fs.rmSync(path.dirname(model), { recursive: true });
  console.log(`| nlp.js | ${(right / test.length).toFixed(4)} | ${times[Math.floor(times.length / 2)].toFixed(3)} ms`
    + ` | ${times[Math.floor(times.length * 0.99)].toFixed(3)} ms | ${Math.round(one).toLocaleString('en')}`
    + ` | ${Math.round(two).toLocaleString('en')} | ${((training.user + training.system) / 1e6).toFixed(1)} | ${Math.round(resident)} |`);
}

async function work({ model, test }) {
  const { parentPort } = require('node:worker_threads');
  const nlp = manager();
  nlp.import(fs.readFileSync(model, 'utf8'));
  parentPort.postMessage(await throughput(nlp, rows(test).map(([text]) => text)));
}

(isMainThread ? measure(process.argv[2], process.argv[3]) : work(workerData)).catch((error) => {
  console.error(error);
  process.exit(1);
});
