/* The conversation as it is seen, and as it is read aloud. Adding a line costs the same however many there are. */

import { el, button, icon, harmless, link } from './dom.js';
import { markdown } from './markdown.js';

export class Log {
  #words;
  #notice;
  #lines = [];
  #mine = new Map();
  #order = new WeakMap();
  #count = 0;
  #lastOther = 0;
  #lastBy = '';
  #mark = el('p', { class: 'mark' });
  #dots = null;
  #dotsTimer = 0;
  #aloud = [];

  /** @param words the words of the language of the moment
   *  @param notice what stands before the first words */
  constructor(words, notice) {
    this.#words = words;
    this.#notice = notice;
    this.node = el('div', { class: 'log', role: 'log', 'aria-live': 'off', tabindex: '0' });
    this.node.addEventListener('scroll', () => this.#lower(), { passive: true });
    /* Choices or a keyboard take room from below: whoever was at the end stays there. */
    new ResizeObserver(() => { if (this.jump.hidden) this.node.scrollTop = this.node.scrollHeight; }).observe(this.node);
    this.jump = button({ class: 'jump', hidden: true, tabindex: '-1', onmousedown: event => event.preventDefault(), onclick: () => { this.node.scrollTop = this.node.scrollHeight; } }, icon('down'));
    this.view = el('div', { class: 'view' }, this.node, this.jump);
    /* Read aloud is this alone: each new message once, never those of before. */
    this.live = el('div', { class: 'hush live', 'aria-live': 'polite' });
  }

  clear() {
    this.#lines = [];
    this.#mine.clear();
    this.#count = this.#lastOther = 0;
    this.#lastBy = '';
    this.#aloud = [];
    this.#stopDots();
    this.#mark.remove();
    this.live.replaceChildren();
    this.node.replaceChildren(this.#notice());
  }

  /** In the words of the language, after it was changed. */
  label() {
    this.node.setAttribute('aria-label', this.#words().log);
    this.jump.setAttribute('aria-label', this.#words().toEnd);
    this.node.querySelector('.privacy')?.replaceWith(this.#notice());
    if (this.#mark.dataset.state) this.#mark.textContent = this.#words()[this.#mark.dataset.state];
  }

  /** What the user says here, before the desk has it.
   *  @param described what is read instead of what is shown; for a secret */
  say(id, shown, described) {
    const item = el('div', { class: 'message user waiting' }, el('span', { class: 'hush' }, `${this.#words().you}: `),
      el('div', { class: 'bubble', dir: 'auto' }, described ? el('span', { 'aria-hidden': 'true' }, shown) : shown, described ? el('span', { class: 'hush' }, described) : null));
    this.#add(item);
    this.#lastBy = 'user';
    this.#mine.set(id, item);
    this.#note(this.#words().you, shown);
    this.mark('sending', item);
    this.scroll();
    return item;
  }

  has(id) { return this.#mine.has(id); }

  /** Delivered; or not, and then it can be tried again. */
  arrived(item) {
    item.classList.remove('waiting');
    if (item.contains(this.#mark) && this.#mark.dataset.state === 'sending') this.mark('sent');
  }

  failed(item, why, again) {
    item.classList.remove('waiting');
    if (item.contains(this.#mark)) this.#mark.remove();
    item.append(el('p', { class: 'failed' }, why, ' ', button({ onclick: () => { item.querySelector('.failed').remove(); item.classList.add('waiting'); this.mark('sending', item); again(); } }, this.#words().retry)));
    this.#aloud.push(why);
    this.flush();
    this.scroll();
  }

  /** How far the user's last message has come: sending, sent, read. */
  mark(state, item) {
    if (!item && !this.#mark.isConnected) return;
    if (this.#mark.dataset.state !== state) {
      this.#mark.dataset.state = state;
      this.#mark.textContent = this.#words()[state];
    }
    item?.append(this.#mark);
  }

  /** The user's words as the desk has them: of this tab or of another. The order is the desk's. */
  echo(activity) {
    const mine = this.#mine.get(activity.channelData?.clientActivityID);
    if (!mine) {
      const item = el('div', { class: 'message user' }, el('span', { class: 'hush' }, `${this.#words().you}: `), el('div', { class: 'bubble', dir: 'auto' }, activity.text || ''));
      this.#add(item);
      this.#lastBy = 'user';
      this.#note(this.#words().you, activity.text || '', activity.timestamp);
      this.mark('sent', item);
      return false;
    }
    this.arrived(mine);
    if (this.#order.get(mine) < this.#lastOther) {
      this.#lastBy = 'user';
      this.#add(mine);
    }
    return true;
  }

  answer(activity, usher) {
    this.typing(false);
    const words = this.#words(), speaker = usher.speaker || 'bot';
    const name = speaker === 'person' ? usher.name || words.person : speaker === 'bot' ? words.bot : '';
    if (name) this.#by(speaker, name, speaker === 'person' && name !== words.person ? words.person : null);
    else this.#lastBy = '';
    const item = el('div', { class: `message ${speaker}`, lang: activity.locale === 'zh' ? 'zh-CN' : activity.locale });
    if (activity.text) item.append(el('div', { class: 'bubble', dir: 'auto' }, ...(activity.textFormat === 'plain' ? [el('p', {}, activity.text)] : markdown(activity.text, words))));
    const cards = (activity.attachments || []).filter(a => a.contentType === 'application/vnd.microsoft.card.hero').map(a => this.#card(a.content)).filter(Boolean);
    if (cards.length) item.append(el('div', { class: 'cards' }, ...cards));
    this.#add(item);
    this.#lastOther = this.#count;
    const actions = activity.suggestedActions?.actions || [];
    const text = [...item.children].map(part => part.textContent).join(' ');
    this.#note(name, text, activity.timestamp);
    this.#aloud.push([name && `${name}:`, text, actions.length && `${words.suggestions}: ${actions.map(a => a.title).join(', ')}. ${words.choose}`].filter(Boolean).join(' '));
    if (speaker !== 'notice') this.mark('read');
    return item;
  }

  /** Something that this page itself has to tell. */
  tell(text) {
    this.#lastBy = '';
    this.#add(el('div', { class: 'message notice' }, el('div', { class: 'bubble' }, text)));
    this.#aloud.push(text);
    this.flush();
    this.scroll();
  }

  /** To be read aloud, and not shown. */
  aloud(text) { this.#aloud.push(text); }

  /** Reads aloud what has come since the last time; says nothing of it when it was known before. */
  flush(known = false) {
    const aloud = this.#aloud.splice(0);
    if (aloud.length && !known) this.live.replaceChildren(el('p', {}, aloud.join(' ')));
  }

  typing(on, delay = 0, lasts = 20_000) {
    this.#stopDots();
    if (!on) return;
    this.#dotsTimer = setTimeout(() => {
      this.#dots = el('div', { class: 'typing', role: 'img', 'aria-label': this.#words().typing }, el('span'), el('span'), el('span'));
      this.node.append(this.#dots);
      this.scroll();
      this.#dotsTimer = setTimeout(() => this.#stopDots(), lasts);
    }, delay);
  }

  /** To the end; but not far past the beginning of what is new. */
  scroll(first) {
    cancelAnimationFrame(this.scrolling);
    this.scrolling = requestAnimationFrame(() => {
      const log = this.node, end = log.scrollHeight - log.clientHeight;
      const start = first?.isConnected ? first.offsetTop - log.offsetTop - 4 : end;
      log.scrollTop = end - start < 80 ? end : start;
      this.#lower();
    });
  }

  /** Whether there is more below. */
  #lower() { this.jump.hidden = this.node.scrollHeight - this.node.clientHeight - this.node.scrollTop < 60; }

  /** The whole of it as text, to be kept. */
  get transcript() {
    return this.#lines.map(({ at, who, text }) => `[${at.toLocaleString()}] ${who ? `${who}: ` : ''}${text}`).join('\r\n\r\n') + '\r\n';
  }

  #stopDots() {
    clearTimeout(this.#dotsTimer);
    this.#dots?.remove();
    this.#dots = null;
  }

  #add(item) {
    this.#order.set(item, ++this.#count);
    if (this.#dots) this.#dots.before(item);
    else this.node.append(item);
  }

  #note(who, text, at) { this.#lines.push({ at: at ? new Date(at) : new Date(), who, text }); }

  #by(speaker, name, badge) {
    const by = `${speaker}:${name}`;
    if (by === this.#lastBy) return;
    this.#lastBy = by;
    this.node.append(el('p', { class: 'by' }, name, badge ? el('span', { class: 'badge' }, badge) : null));
  }

  #card(content) {
    const open = (content.buttons || []).find(b => b.type === 'openUrl');
    const href = open && harmless(open.value);
    return href && el('a', { class: 'card', href, target: '_blank', rel: 'noopener noreferrer' },
      el('b', {}, content.title || ''), el('span', {}, content.text || ''),
      el('i', {}, open.title, icon('go')), el('span', { class: 'hush' }, `(${this.#words().newWindow})`));
  }
}

/** The notice before the first words: the desk's own, where it is known. */
export function privacyNotice(words, told, more) {
  return el('p', { class: 'privacy', id: 'privacy', role: 'note' }, told || words.privacy, more ? ' ' : null, more ? link(more, words.privacyMore, words) : null);
}
