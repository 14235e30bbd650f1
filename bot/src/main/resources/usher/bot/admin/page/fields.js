// Fields of forms: label, hint, and the mistake where it is.
import { h } from '/desk/page/dom.js';
import { t } from './words.js';

/** A labelled field; control is an input, a select or a textarea. */
export function field(form, name, label, control, hint) {
  const id = `${form}-${name}`;
  control.id = id;
  control.dataset.field = name;
  control.setAttribute('aria-describedby', `${id}-hint ${id}-problem`);
  return h('div.field', {},
    h('label', { for: id }, label), control,
    h('small', { id: `${id}-hint` }, hint ?? ''), h('p.problem', { id: `${id}-problem` }));
}

/** Several boxes under one name. */
export function boxes(form, name, label, choices, ticked, hint) {
  const id = `${form}-${name}`;
  return h('fieldset', { id, tabindex: -1, 'data-field': name, 'aria-describedby': `${id}-hint ${id}-problem` },
    h('legend', {}, label),
    choices.map(([value, words]) => {
      const box = h('input', { type: 'checkbox', value });
      box.defaultChecked = ticked(value);
      return h('label', {}, box, words);
    }),
    h('small', { id: `${id}-hint` }, hint ?? ''), h('p.problem', { id: `${id}-problem` }));
}

export const ticked = (form, name) => [...form.querySelectorAll(`[data-field="${name}"] input:checked`)].map(box => box.value);

/** Marks what is wrong, and goes to the first of it. */
export function tell(form, fault) {
  clear(form);
  const lost = [];
  for (const { field: name, wrong, right } of fault.mistakes) {
    const control = form.querySelector(`[data-field="${name}"]`);
    if (name && control) mark(control, `${wrong} — ${right}`);
    else lost.push(`${wrong} — ${right}`);
  }
  const problem = form.querySelector('.whole');
  problem.replaceChildren(t('problems.' + fault.code), ...lost.map(words => h('span', { lang: 'en' }, ' ' + words)));
  (form.querySelector('[aria-invalid=true]') ?? form.querySelector('button[type=submit]')).focus();
}

function mark(control, words) {
  control.setAttribute('aria-invalid', 'true');
  const problem = control.ownerDocument.getElementById(control.id + '-problem');
  problem.setAttribute('lang', 'en');
  problem.textContent = problem.textContent ? `${problem.textContent}; ${words}` : words;
}

export function clear(form) {
  for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
  for (const problem of form.querySelectorAll('.problem')) problem.textContent = '';
}

/** A form that sends what read() gives, and tells what is wrong with it. */
export function sheetForm({ title, button, content, read, send, keeps = false }) {
  const submit = h('button.primary', { type: 'submit' }, button);
  const form = h('form.sheetform', {
    novalidate: true,
    onsubmit: async event => {
      event.preventDefault();
      clear(form);
      submit.disabled = true;
      try {
        await send(read(form));
        if (!keeps) form.reset();
      } catch (fault) {
        submit.disabled = false;
        tell(form, { code: fault.code ?? 'other', mistakes: fault.mistakes ?? [] });
      } finally {
        submit.disabled = false;
      }
    },
  }, h('h3', {}, title), content, h('p.problem.whole', { role: 'alert' }), submit);
  return form;
}

/** Asks once more, and why; then acts. */
export function ask({ question, about, button, act }) {
  const why = h('input', { id: 'ask-why', maxlength: 300, 'aria-describedby': 'ask-why-hint' });
  const problem = h('p.problem.whole', { role: 'alert' });
  const submit = h('button.primary', { type: 'submit' }, button);
  const dialog = h('dialog', { 'aria-labelledby': 'ask-title', onclose: () => dialog.remove() });
  const form = h('form', {
    onsubmit: async event => {
      event.preventDefault();
      submit.disabled = true;
      try {
        await act(why.value.trim());
        dialog.close();
      } catch (fault) {
        submit.disabled = false;
        tell(form, { code: fault.code ?? 'other', mistakes: fault.mistakes ?? [] });
      }
    },
  },
  h('h2', { id: 'ask-title' }, question), h('p', {}, about),
  h('label', { for: 'ask-why' }, t('why')), why, h('small', { id: 'ask-why-hint' }, t('whyHint')), problem,
  h('div.acts.buttons', {}, h('button', { type: 'button', onclick: () => dialog.close() }, t('cancel')), ' ', submit));
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  why.focus();
}
