// What was said, and the field to say something.
import { api, newInput } from './api.js';
import { toast } from './alerts.js';
import { h, icon } from './dom.js';
import { clock, t } from './words.js';

/** Lines are only ever added at the end: one more costs the same after ten as after ten thousand. */
export function transcriptView(me) {
  const empty = h('p.muted', {}, t('nobodySpoke'));
  const hint = h('p.muted.writing', { hidden: true }, t('userWrites'));
  const list = h('ol.lines', { 'aria-labelledby': 'h-transcript' });
  const element = h('section.transcript', { 'aria-labelledby': 'h-transcript' }, h('h3', { id: 'h-transcript' }, t('transcript')), empty, list, hint);
  const seen = new Set();

  function add(lines) {
    const fresh = lines.filter(line => !seen.has(line.mark));
    fresh.forEach(line => { seen.add(line.mark); list.append(lineView(line, me)); });
    if (fresh.some(line => line.who === 'user')) writing(false);
    if (!empty.hidden) empty.hidden = Boolean(list.firstElementChild);
    return fresh;
  }

  /** For as long as the user's page has said so lately. */
  let writes = 0;
  function writing(on = true) {
    clearTimeout(writes);
    hint.hidden = !on;
    if (on) writes = setTimeout(() => writing(false), 8_000);
  }

  /** As far as the user has come, of what agents wrote. */
  const mark = h('span.read', {}, ' · ' + t('read'));
  function read() {
    [...list.querySelectorAll('[data-who="agent"] .meta')].at(-1)?.append(mark);
  }

  return { element, add, writing, read, last: () => list.lastElementChild };
}

function lineView(line, me) {
  const who = line.who === 'agent' && line.agent === me.id ? t('you') : line.who === 'agent' ? line.agent : t(line.who);
  return h('li', { 'data-who': line.who },
    h('p.meta', {}, h('strong', {}, who), ' ', h('time', { datetime: line.at }, clock(line.at))),
    h('p.text', {}, line.text));
}

const drafts = new Map();

/** Leaves no half-written lines to whoever logs in next. */
export const forgetDrafts = () => drafts.clear();

/** The field at the bottom; calls sent() when a line has gone out. */
export function composerView(id, sent) {
  const field = h('textarea', {
    id: 'line', rows: 2, maxlength: 4000, 'aria-describedby': 'line-keys', value: drafts.get(id)?.text ?? '', oninput: keep, onkeydown: key,
  });
  const button = h('button.primary', { type: 'submit' }, icon('send'), t('send'));

  let told = 0;

  function keep() {
    drafts.set(id, { text: field.value, input: newInput() });
    if (!field.value || Date.now() - told < 3_000) return;
    told = Date.now();
    api.writing(id).catch(() => {});
  }

  function key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  }

  async function submit(event) {
    event?.preventDefault();
    const draft = drafts.get(id);
    if (!draft?.text.trim() || button.disabled) return;
    button.disabled = true;
    try {
      await api.say(id, draft.input, draft.text.trim());
      if (drafts.get(id) === draft) {
        drafts.delete(id);
        field.value = '';
        told = 0;
      } else {
        keep();
      }
      sent();
    } catch (fault) {
      toast(t('problems.' + fault.code));
    } finally {
      button.disabled = false;
      field.focus();
    }
  }

  const element = h('form.composer', { onsubmit: submit },
    h('label', { for: 'line' }, t('write')),
    h('div.fields', {}, field, button),
    h('p.muted', { id: 'line-keys' }, t('keys')));
  return { element, focus: () => field.focus() };
}
