/* What takes the place of the composer now and then, and the menu. */

import { el, button, icon } from './dom.js';

/** A button and what it opens. Escape and a click elsewhere close it; the focus goes back to the button. */
export class Menu {
  #words;
  #entries;

  /** @param entries [name of its icon and of its words, what it does] */
  constructor(words, entries) {
    this.#words = words;
    this.#entries = entries;
    this.opener = button({ class: 'quiet more', 'aria-expanded': 'false', 'aria-controls': 'menu', onclick: () => this.toggle(this.list.hidden) }, icon('more'));
    this.list = el('div', { class: 'menu', id: 'menu', hidden: true, onkeydown: event => this.#walk(event),
      onfocusout: event => { if (event.relatedTarget && !this.list.contains(event.relatedTarget) && event.relatedTarget !== this.opener) this.toggle(false, false); } });
  }

  label() {
    const words = this.#words();
    this.opener.setAttribute('aria-label', words.menu);
    this.list.replaceChildren(...this.#entries.map(([name, does]) => button({ onclick: () => { this.toggle(false); does(); } }, icon(name), words[name])));
  }

  get open() { return !this.list.hidden; }

  toggle(on, focus = true) {
    this.list.hidden = !on;
    this.opener.setAttribute('aria-expanded', String(on));
    if (focus) (on ? this.list.firstChild : this.opener).focus();
  }

  #walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], all = [...this.list.children];
    if (!step) return;
    event.preventDefault();
    all[(all.indexOf(event.target) + step + all.length) % all.length].focus();
  }
}

/** Shown when a conversation is over: how was it, keep it, start again.
 *  @param on rate(stars), download(), again() */
export function farewell(words, { rated, rateable }, on) {
  const stars = !rateable ? null : rated ? el('p', { role: 'status' }, words.rated)
    : el('fieldset', { class: 'stars' }, el('legend', {}, words.rate),
      ...words.stars.map((name, n) => button({ 'aria-label': `${name} (${n + 1}/5)`, title: name, onclick: () => on.rate(n + 1) }, icon('star'))));
  return el('div', { class: 'over farewell' }, el('p', {}, words.ended), stars,
    el('div', { class: 'row' }, button({ class: 'main', 'data-first': true, onclick: on.again }, words.again), rateable ? button({ onclick: on.download }, words.download) : null));
}

/** Asks before anything is erased, and says what stays.
 *  @param on yes(), no() */
export function confirmForget(words, on) {
  return el('div', { class: 'over', role: 'alertdialog', 'aria-labelledby': 'forget', 'aria-describedby': 'forget-text', onkeydown: event => { if (event.key === 'Escape') { event.preventDefault(); on.no(); } } },
    el('h3', { id: 'forget' }, words.forgetTitle), el('p', { id: 'forget-text' }, words.forgetText),
    el('div', { class: 'row' }, button({ onclick: on.yes }, words.forgetYes), button({ class: 'main', 'data-first': true, onclick: on.no }, words.forgetNo)));
}

export function download(name, text) {
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }));
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
