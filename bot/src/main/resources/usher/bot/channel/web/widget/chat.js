/* The element: what is where, and who tells whom. */

import { el, button, icon, HERE } from './dom.js';
import { WORDS } from './words.js';
import { Memory } from './memory.js';
import { Talk } from './talk.js';
import { Log, privacyNotice } from './log.js';
import { Composer } from './composer.js';
import { Menu, farewell, confirmForget, download } from './panels.js';

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(STYLE);
const PHONE = matchMedia('(max-width: 480px)');
const tell = (chat, name, detail) => chat.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));

export class UsherChat extends HTMLElement {
  static observedAttributes = ['lang'];

  #root = this.attachShadow({ mode: 'open' });
  #memory = null;
  #log = null;
  #composer = null;
  #menu = null;
  #talk = null;
  #ui = null;
  #unread = false;
  #lang = 'en';
  #opener = null;
  #bannerTimer = 0;
  #watch = { offline: () => this.#link('offline'), online: () => this.#link('up'), visibilitychange: () => this.#talk.sees() };

  connectedCallback() {
    if (this.#ui) return;
    this.#root.adoptedStyleSheets = [SHEET];
    this.#memory = new Memory(this.#base, this.getAttribute('remember') === 'tab', {
      place: now => this.#talk.moved(now),
      taste: now => { if (now.lang && now.lang !== this.#lang) this.#speak(now.lang, { known: true }); },
    });
    this.#lang = this.#supported(this.#memory.taste.lang || this.getAttribute('lang') || document.documentElement.lang || navigator.language);
    this.#build();
    for (const [event, listener] of Object.entries(this.#watch)) addEventListener(event, listener);
    if (this.#inline || this.hasAttribute('open') || this.#memory.tab.open) this.show({ quietly: true });
  }

  disconnectedCallback() {
    this.#talk.close();
    this.#ui = null;
    this.#memory.forgo();
    for (const [event, listener] of Object.entries(this.#watch)) removeEventListener(event, listener);
    this.#root.replaceChildren();
  }

  attributeChangedCallback(_name, before, now) {
    if (this.#ui && now && before !== now && this.#supported(now) !== this.#lang) this.#speak(this.#supported(now));
  }

  /** Opens the panel; with a topic of the desk's catalogue the conversation goes there at once. */
  open({ topic } = {}) {
    if (topic) this.setAttribute('topic', topic);
    const { begun } = this.#talk;
    this.show();
    if (topic && begun) this.#talk.raise();
  }

  show({ quietly = false } = {}) {
    const ui = this.#ui;
    if (ui.panel.hidden && !quietly) this.#opener = document.activeElement;
    ui.launcher.hidden = true;
    ui.panel.hidden = false;
    ui.panel.classList.toggle('rising', !quietly);
    this.#unread = false;
    this.#label();
    if (!this.#inline) this.#memory.tab = { open: true };
    if (!this.#talk.begun) this.#talk.start();
    if (!quietly) this.#composer.focus();
    this.#log.scroll();
    this.#talk.sees();
    tell(this, 'usher-open');
  }

  /** Closes the panel; the conversation stays. The focus goes back to where it was. */
  hide() {
    if (this.#inline || this.#ui.panel.hidden) return;
    this.#ui.panel.hidden = true;
    this.#ui.launcher.hidden = false;
    this.#memory.tab = { open: false };
    const opener = this.#opener;
    (opener && opener !== this && opener !== document.body && opener.isConnected ? opener : this.#ui.launcher).focus();
    tell(this, 'usher-close');
  }

  /** Says something in the user's name. */
  say(text) {
    if (this.#ui.panel.hidden) this.show();
    this.#talk.say(text);
  }

  /** Leaves this conversation and begins a new one. What was being written stays. */
  restart() {
    this.removeAttribute('topic');
    this.#memory.place = null;
    this.#talk.reset();
    this.#talk.start();
    this.#composer.focus();
  }

  get #inline() { return this.hasAttribute('inline'); }
  get #words() { return WORDS[this.#lang]; }
  get #tag() { return this.#lang === 'zh' ? 'zh-CN' : 'en'; }
  get #base() { return (this.getAttribute('endpoint') || HERE.origin).replace(/\/$/, ''); }
  #supported(tag) { return /^zh\b/i.test(tag || '') ? 'zh' : 'en'; }

  /* how it looks */

  #build() {
    const ui = this.#ui = {}, words = () => this.#words;
    const log = this.#log = new Log(words, () => privacyNotice(this.#words, this.#memory.taste.privacy?.[this.#lang], this.getAttribute('privacy-url')));
    const composer = this.#composer = new Composer({ words, say: text => this.#talk.say(text), whisper: secret => this.#talk.whisper(secret),
      changed: draft => { this.#memory.tab = { draft }; if (draft) this.#talk?.writes(); }, draft: () => this.#memory.tab.draft || '' });
    const menu = this.#menu = new Menu(words, [['known', () => this.#ask(this.#words.known)], ['download', () => this.#download()], ['again', () => this.restart()], ['forget', () => this.#askToForget()]]);
    this.#talk = new Talk(this.#memory, log, composer, { base: this.#base, words, tag: () => this.#tag, attribute: name => this.getAttribute(name),
      link: state => this.#link(state), label: aloud => this.#label(aloud), over: () => this.#over(), seen: () => !ui.panel.hidden, arrived: () => this.#arrived() });
    ui.launcher = button({ class: 'launcher', 'aria-haspopup': 'dialog', onclick: () => this.show() }, icon('chat'), ui.launch = el('span'));
    ui.state = el('p', { class: 'state' });
    ui.title = el('h2', { id: 'title' });
    ui.face = el('span', { class: 'face', 'aria-hidden': 'true' }, icon('chat'));
    ui.other = button({ class: 'quiet', onclick: () => this.#speak(this.#lang === 'en' ? 'zh' : 'en') });
    ui.close = button({ class: 'quiet', hidden: this.#inline, onclick: () => this.hide() }, icon('close'));
    ui.banner = el('div', { class: 'banner', role: 'status', hidden: true });
    ui.person = button({ class: 'quiet', onclick: () => this.#ask(this.#words.askPerson) }, icon('person'), ui.personLabel = el('span'));
    ui.foot = el('div', { class: 'foot' }, ui.person, composer.instead);
    ui.panel = el('section', { class: 'panel', role: this.#inline ? 'region' : 'dialog', 'aria-labelledby': 'title', hidden: !this.#inline, onkeydown: event => this.#key(event),
      onpaste: event => this.#refuse(event, event.clipboardData, event.clipboardData?.getData('text/plain')), ondrop: event => this.#refuse(event, event.dataTransfer),
      ondragover: event => { if (event.dataTransfer?.types.includes('Files')) { event.preventDefault(); ui.panel.classList.add('dropping'); } },
      ondragleave: () => ui.panel.classList.remove('dropping'), onpointerdown: event => { if (menu.open && !event.composedPath().some(at => at === menu.list || at === menu.opener)) menu.toggle(false, false); } },
    el('div', { class: 'head' }, ui.face, el('div', { class: 'who' }, ui.title, ui.state), ui.other, menu.opener, menu.list, ui.close),
    ui.banner, log.view, log.live, composer.choices, composer.form, ui.foot);
    ui.launcher.hidden = this.#inline;
    log.clear();
    this.#root.replaceChildren(ui.launcher, ui.panel);
    composer.compose();
    this.#label();
  }

  /** @param aloud whether a change of who takes care is to be heard */
  #label(aloud) {
    if (!this.#ui) return;
    const ui = this.#ui, words = this.#words, { owner, name } = this.#talk.owner, ended = !!this.#talk.ended, before = ui.state.textContent;
    const told = this.#memory.taste.name?.[this.#lang];
    ui.panel.lang = ui.launcher.lang = this.#lang === 'zh' ? 'zh-CN' : 'en';
    ui.launch.textContent = words.launch;
    ui.launcher.setAttribute('aria-label', this.#unread ? words.launchUnread : words.launch);
    ui.launcher.toggleAttribute('data-unread', this.#unread);
    ui.title.textContent = told || words.title;
    ui.close.setAttribute('aria-label', words.close);
    ui.other.textContent = words.other;
    ui.other.setAttribute('aria-label', words.otherLabel);
    ui.other.lang = this.#lang === 'zh' ? 'en' : 'zh-CN';
    ui.personLabel.textContent = words.person_;
    ui.state.textContent = ended ? words.isNobody
      : { bot: words.isBot, queue: words.isQueue, person: `${name || words.person} ${words.isPerson}`, callback: words.isCallback, nobody: words.isNobody }[owner];
    ui.face.replaceChildren(owner === 'person' ? (name ? [...name][0] : icon('person')) : icon('chat'));
    ui.person.hidden = ended || owner === 'person' || owner === 'queue';
    if (aloud && ui.state.textContent !== before) this.#log.aloud(ui.state.textContent);
    this.#log.label();
    this.#menu.label();
    if (!this.#inline) ui.panel.setAttribute('aria-modal', String(PHONE.matches));
  }

  /** Escape closes what is open, the innermost first. On a phone the chat is all there is: there the Tab key goes round in it. */
  #key(event) {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation();
      if (this.#menu.open) this.#menu.toggle(false);
      else this.hide();
    } else if (event.key === 'Tab' && !this.#inline && PHONE.matches) {
      const all = [...this.#ui.panel.querySelectorAll('button, a, textarea, input, [tabindex="0"]')].filter(one => one.checkVisibility());
      const at = all.indexOf(this.#root.activeElement), end = event.shiftKey ? 0 : all.length - 1;
      if (at === end) { event.preventDefault(); all[event.shiftKey ? all.length - 1 : 0].focus(); }
    }
  }

  #refuse(event, brought, text) {
    this.#ui.panel.classList.remove('dropping');
    if (!brought?.files.length || text) return;
    event.preventDefault();
    this.#log.tell(this.#words.noFiles);
  }

  /** @param known another tab has told the desk already */
  #speak(lang, { known = false } = {}) {
    this.#lang = lang;
    if (!known) this.#memory.taste = { lang };
    this.setAttribute('lang', lang);
    this.#composer.compose();
    this.#label();
    tell(this, 'usher-language', { lang });
    if (!known) this.#talk.switchLanguage();
  }

  #link(state) {
    const ui = this.#ui;
    if (!ui) return;
    if (navigator.onLine === false) state = 'offline';
    clearTimeout(this.#bannerTimer);
    if (state === 'up') { ui.banner.hidden = true; return; }
    if (state === 'down') this.#log.typing(false);
    const words = this.#words, phone = this.getAttribute('phone') || this.#memory.taste.phone;
    this.#bannerTimer = setTimeout(() => {
      ui.banner.replaceChildren(words[state], ...(phone ? [el('a', { href: `tel:${phone.replace(/[^+\d]/g, '')}` }, words.call.replace('{phone}', phone))] : []));
      ui.banner.hidden = false;
    }, state === 'lost' ? 900 : 0);
  }

  #ask(text) {
    if (!this.#talk.ended) this.#talk.say(text);
    this.#composer.focus();
  }

  #arrived() {
    if (!this.#ui.panel.hidden || this.#unread) return;
    this.#unread = true;
    this.#label();
  }

  /* ending */

  #over() {
    const talk = this.#talk;
    this.#composer.replace(() => farewell(this.#words, { rated: talk.rated, rateable: talk.ended.heard },
      { rate: stars => talk.rate(stars), download: () => this.#download(), again: () => this.restart() }));
    this.#label();
    if (!talk.rated) tell(this, 'usher-end');
  }

  #download() { download(`usher-${this.#words.file}-${new Date().toISOString().slice(0, 10)}.txt`, this.#log.transcript); }

  #askToForget() {
    const back = () => { if (this.#talk.ended) this.#over(); else this.#composer.goOn(); this.#composer.focus(); };
    this.#composer.replace(() => confirmForget(this.#words, { yes: () => this.#forget(), no: back }));
    this.#composer.focus();
  }

  async #forget() {
    try {
      await this.#talk.forget();
      this.#composer.focus();
    } catch {
      this.#log.tell(this.#words.notForgotten);
    }
  }
}
