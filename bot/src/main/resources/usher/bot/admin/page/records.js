// The sheet of records: a form to look them up with, and what was found. Nothing is asked of the desk before somebody looks.
import { h } from '/desk/page/dom.js';
import { api } from './api.js';
import { field, sheetForm } from './fields.js';
import { called, moment, t } from './words.js';

const COLUMNS = ['number', 'opened', 'state', 'kind', 'service', 'priority', 'person', 'words', 'category'];
const STATES = ['open', 'waiting', 'resolved', 'closed'];
const valueOf = (form, name) => form.querySelector(`[data-field="${name}"]`).value;
const option = (value, words) => h('option', { value }, words);

export function records(first) {
  const body = h('tbody');
  const count = h('p.muted', { 'aria-live': 'polite' }, t('recordsText'));
  const serviceName = id => called(first.choices.services.find(one => one.id === id)?.name ?? { id });
  const sure = one => one.category && `${one.category}${one.confidence === 1 ? '' : ` ${Math.round(one.confidence * 100)} %`}`;
  const row = one => h('tr', {},
    h('td', {}, one.number), h('td', {}, moment(one.opened, first.zone)), h('td', {}, t('recordStates.' + one.status)), h('td', {}, t('kinds.' + one.kind)),
    h('td', {}, one.service ? serviceName(one.service) : '–'), h('td', {}, String(one.priority)), h('td', {}, one.person || '–'),
    h('td.words', {}, one.summary || '–'), h('td', { title: one.alternatives.join(', ') }, sure(one) || '–'));

  const form = sheetForm({
    title: t('lookUp'), button: t('lookUp'),
    content: [
      h('div.pair', {},
        field('record', 'number', t('columns.number'), h('input', { maxlength: 20, autocomplete: 'off', spellcheck: 'false' }), t('numberHint')),
        field('record', 'person', t('person'), h('input', { maxlength: 20, autocomplete: 'off', spellcheck: 'false' })),
        field('record', 'status', t('state'), h('select', {}, option('', t('any')), STATES.map(one => option(one, t('recordStates.' + one))))),
        field('record', 'service', t('service'), h('select', {}, option('', t('any')), first.choices.services.map(one => option(one.id, called(one.name)))))),
      h('div.pair', {},
        field('record', 'from', t('fromDay'), h('input', { type: 'date' }), t('fromDayHint')),
        field('record', 'until', t('untilDay'), h('input', { type: 'date' }))),
    ],
    read: form => Object.fromEntries(['number', 'person', 'status', 'service', 'from', 'until'].map(name => [name, valueOf(form, name)])),
    send: async wanted => {
      const found = await api.records(wanted);
      count.textContent = t('found', found.length);
      body.replaceChildren(...found.map(row));
    },
    keeps: true,
  });

  return {
    element: h('section.sheet', { 'aria-labelledby': 'records' }, h('h2', { id: 'records', tabindex: -1 }, t('records')),
      form, h('div.wide', {}, count,
        h('div.scroll', { tabindex: 0, role: 'group', 'aria-labelledby': 'records' }, h('table', {},
          h('thead', {}, h('tr', {}, COLUMNS.map(name => h('th', { scope: 'col' }, t('columns.' + name))))), body)))),
    follow: () => {},
  };
}
