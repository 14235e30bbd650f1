/* The way to answer that fits what was asked: words, digits, a day, a secret; or one of the choices. */

import { el, button, icon } from './dom.js';

export class Composer {
  #on;
  #expects = 'anything';
  #plain = false;
  #over = null;

  /** @param on words(), say(text), whisper(secret), changed(draft), draft() */
  constructor(on) {
    this.#on = on;
    this.field = null;
    this.form = el('form', { novalidate: true, onsubmit: event => { event.preventDefault(); this.#submit(); } });
    this.instead = button({ class: 'quiet instead', hidden: true, onclick: () => { this.#plain = true; this.compose(); this.focus(); } });
    this.choices = el('div', { class: 'choices', role: 'group', hidden: true, onkeydown: event => this.#walk(event) });
  }

  get #focused() { const at = this.form.getRootNode().activeElement; return !!at && this.form.contains(at); }

  /** Another kind of answer is awaited. What was written already is kept. */
  expect(kind) {
    if (kind === this.#expects && !this.#plain && !this.#over) return;
    this.#expects = kind;
    this.#plain = false;
    this.#over = null;
    this.#afresh();
  }

  /** Nothing can be answered; this is shown instead. */
  replace(panel) {
    this.#over = panel;
    this.#afresh();
  }

  /** Back to what was awaited before something was shown instead. */
  goOn() {
    this.#over = null;
    this.#afresh();
  }

  #afresh() {
    const hadFocus = this.#focused;
    this.compose();
    if (hadFocus) this.focus();
  }

  compose() {
    const words = this.#on.words();
    this.choices.setAttribute('aria-label', words.suggestions);
    this.instead.textContent = words.instead;
    this.instead.hidden = true;
    this.field = null;
    if (this.#over) {
      this.form.replaceChildren(this.#over());
      return;
    }
    const kind = this.#plain ? 'anything' : this.#expects;
    const label = { secret: words.secret, date: words.date, digits: words.digits }[kind] || words.compose;
    if (kind === 'secret') this.field = el('input', { type: 'password', autocomplete: 'one-time-code', maxlength: '200', placeholder: words.secretPlaceholder });
    else if (kind === 'date') this.field = el('input', { type: 'date' });
    else if (kind === 'digits') this.field = el('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: '64' });
    else this.field = el('textarea', { rows: '1', maxlength: '4000', placeholder: words.placeholder, enterkeyhint: 'send', dir: 'auto', 'aria-describedby': 'privacy',
      onkeydown: event => this.#type(event), oninput: event => this.#on.changed(event.target.value) });
    this.field.setAttribute('aria-label', label);
    if (this.field.localName === 'textarea') this.field.value = this.#on.draft();
    this.instead.hidden = kind !== 'date';
    this.form.replaceChildren(
      el('div', { class: 'field' }, kind === 'secret' ? icon('lock') : null, this.field, el('button', { class: 'send', type: 'submit', 'aria-label': words.send }, icon('send'))),
      ...(kind === 'secret' ? [el('p', { class: 'hint' }, words.secret)] : []));
  }

  focus() { (this.field || this.form.querySelector('[data-first]') || this.form.querySelector('button'))?.focus({ preventScroll: true }); }

  /** Shows choices; none: they are settled, here or in another tab. Focus is never lost with them. */
  suggest(actions, chosen, towards) {
    const hadFocus = this.choices.contains(this.choices.getRootNode().activeElement);
    if (!actions.length && this.choices.hidden) return;
    this.choices.replaceChildren(...actions.map(action => button({ onclick: () => chosen(action) }, action.title)));
    this.choices.hidden = !actions.length;
    if (actions.length && towards && this.#focused && !this.field?.value) this.choices.firstChild.focus();
    else if (hadFocus) this.focus();
  }

  #submit() {
    const value = this.field?.value.trim();
    if (!value) return;
    const secret = this.field.type === 'password';
    this.field.value = '';
    this.#on.changed('');
    if (secret) { this.#on.whisper(value); this.expect('anything'); }
    else this.#on.say(value);
    this.focus();
  }

  #type(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.#submit(); }
    else if (event.key === 'ArrowUp' && !this.field.value && !this.choices.hidden) {
      event.preventDefault();
      this.choices.querySelector('button')?.focus();
    }
  }

  #walk(event) {
    const buttons = [...this.choices.children];
    const ahead = this.choices.matches(':dir(rtl)') ? -1 : 1;
    const step = { ArrowRight: ahead, ArrowDown: 1, ArrowLeft: -ahead, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length].focus();
    } else if (event.key === 'Escape') { event.preventDefault(); this.focus(); }
  }
}
