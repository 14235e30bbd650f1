// Two small windows: wrap up, and back to the bot. Both are done with Enter when everything is right already.
import { api } from './api.js';
import { toast } from './alerts.js';
import { h } from './dom.js';
import { currentLanguage, t } from './words.js';

const DISPOSITIONS = ['solved', 'forwarded', 'callback-promised', 'not-solved', 'not-for-us', 'user-left'];

/** save(form) keeps it, done() goes on when the window is closed. */
export async function wrapUp({ classification, save, done }) {
  const intents = await api.intents(currentLanguage());
  const best = classification?.best;
  const right = h('input', { type: 'radio', name: 'verdict', value: 'right', checked: Boolean(best) });
  const wrong = h('input', { type: 'radio', name: 'verdict', value: 'wrong', checked: !best });
  const intent = h('select', { id: 'intent', 'aria-label': t('chooseIntent'), onchange: () => { wrong.checked = true; } },
    h('option', { value: '' }, t(best ? 'choose' : 'notKnown')),
    ordered(intents, classification).map(one => h('option', { value: one.id }, `${one.title} (${t('kinds.' + one.kind)})`)));
  const note = h('textarea', { id: 'note', rows: 2, maxlength: 2000, 'aria-describedby': 'note-hint' });
  const problem = h('p.problem', { role: 'alert' });

  const results = h('fieldset.choices', {}, h('legend', {}, t('result')), DISPOSITIONS.map((name, index) =>
    h('label', {}, h('input', { type: 'radio', name: 'disposition', value: name, checked: index === 0 }), t('dispositions.' + name))));

  open(t('wrapTitle'), t('save'), [
    h('fieldset', {}, h('legend', {}, t('wasRight')),
      best ? h('label', {}, right, t('right', best.title)) : null,
      h('div.pick', {}, h('label', {}, wrong, t('corrected')), intent)),
    results,
    h('label', { for: 'note' }, t('note')), note, h('p.muted', { id: 'note-hint' }, t('noteHint')), problem,
  ], async () => {
    if (best && wrong.checked && !intent.value) {
      problem.textContent = t('required');
      intent.focus();
      return false;
    }
    const disposition = results.querySelector('input:checked').value;
    await save({ disposition, intent: wrong.checked && intent.value ? intent.value : null, note: note.value.trim() });
    return true;
  }, done);
}

/** What the desk held for possible comes first. */
function ordered(intents, classification) {
  const likely = (classification?.alternatives ?? []).map(one => one.intent);
  const rank = one => (likely.includes(one.id) ? likely.indexOf(one.id) : likely.length);
  return [...intents].sort((one, other) => rank(one) - rank(other));
}

export function giveBack({ save, done }) {
  const note = h('textarea', { id: 'back-note', rows: 3, maxlength: 2000 });
  open(t('backTitle'), t('backDo'), [h('label', { for: 'back-note' }, t('backHint')), note], async () => {
    await save(note.value.trim());
    return true;
  }, done, note);
}

function open(title, doIt, content, act, done, first) {
  const button = h('button.primary', { type: 'submit' }, doIt);
  const dialog = h('dialog', { 'aria-labelledby': 'dialog-title', onclose: () => dialog.remove() });
  const submit = async event => {
    event.preventDefault();
    button.disabled = true;
    try {
      if (!await act()) return;
      dialog.close();
      done();
    } catch (fault) {
      toast(t('problems.' + fault.code));
    } finally {
      button.disabled = false;
    }
  };
  dialog.append(h('form', { onsubmit: submit },
    h('h2', { id: 'dialog-title' }, title), content,
    h('div.buttons', {}, h('button', { type: 'button', onclick: () => dialog.close() }, t('cancel')), button)));
  document.body.append(dialog);
  dialog.showModal();
  (first ?? button).focus();
}
