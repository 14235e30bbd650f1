// Fills one engine with a collection (BEIR layout), asks it all questions, and prints for each a line of JSON: text, group, the ten best documents, the microseconds.
// A question with a group keeps only documents of that group.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const lunr = require('lunr');
const MiniSearch = require('minisearch');

const [engine, folder] = process.argv.slice(2);
const FOUND = 10;

const rows = name => fs.existsSync(path.join(folder, name))
  ? fs.readFileSync(path.join(folder, name), 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line))
  : [];

/** Each is given its own defaults, as its documentation begins. */
const ENGINES = {
  lunr(documents) {
    const index = lunr(function () {
      this.ref('_id');
      this.field('title');
      this.field('text');
      documents.forEach(one => this.add(one));
    });
    return text => index.query(query => query.term(lunr.tokenizer(text))).map(found => found.ref);
  },
  minisearch(documents) {
    const index = new MiniSearch({ idField: '_id', fields: ['title', 'text'] });
    index.addAll(documents);
    return text => index.search(text).map(found => found.id);
  },
};

const documents = rows('corpus.jsonl').map(({ _id, title = '', text, group = '' }) => ({ _id, title, text, group }));
const groups = new Map(documents.map(one => [one._id, one.group]));
const search = ENGINES[engine](documents);
for (const { text, group = '' } of [...rows('queries.jsonl'), ...rows('unanswerable.jsonl')]) {
  const begin = process.hrtime.bigint();
  const ranked = search(text).filter(id => !group || groups.get(id) === group).slice(0, FOUND);
  console.log(JSON.stringify({ text, group, ranked, micros: Number((process.hrtime.bigint() - begin) / 1000n) }));
}
