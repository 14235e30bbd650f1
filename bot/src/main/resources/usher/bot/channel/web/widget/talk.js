/* The conversation behind what is seen: who is it, what is said, what is heard, how it ends. */

import { unique } from './dom.js';
import { Line, Refused, isFinal } from './line.js';

export class Talk {
  #on;
  #memory;
  #log;
  #composer;
  #line = null;
  #ready = Promise.resolve();
  #seen = new Set();
  #wrote = 0;
  #known = '';
  #news = false;
  #soon = 0;
  #chose = false;

  owner = { owner: 'bot' };
  /** How it ended: {heard: the desk said so, and can be told how it was}; null while it goes on. */
  ended = null;
  rated = false;

  /** @param on base, words(), tag(), attribute(name), link(state), label(), over(), seen(): the log can be seen, arrived(): something was said to the user */
  constructor(memory, log, composer, on) {
    this.#memory = memory;
    this.#log = log;
    this.#composer = composer;
    this.#on = on;
  }

  get begun() { return !!this.#line; }

  /* saying */

  say(text, chose = false) {
    this.#chose = chose;
    this.#wrote = 0;
    this.#post({ type: 'message', text, textFormat: 'plain' }, text);
  }

  whisper(secret) { this.#post({ type: 'event', name: 'usher/secret', value: secret }, '••••', this.#on.words().masked); }

  #post(activity, shown, described) {
    const id = unique(), full = { ...activity, locale: this.#on.tag(), channelData: { clientActivityID: id } };
    this.#composer.suggest([]);
    this.#known = '';
    const item = this.#log.say(id, shown, described);
    if (!described) this.#memory.keep(full);
    this.#deliver(full, item);
  }

  async #deliver(activity, item) {
    this.#log.typing(this.owner.owner === 'bot', 450);
    try {
      await this.#ready;
      await this.#line.send(activity);
      this.#log.arrived(item);
      this.#memory.settle(activity.channelData.clientActivityID);
    } catch (fault) {
      this.#log.typing(false);
      if (isFinal(fault)) this.#memory.settle(activity.channelData.clientActivityID);
      const words = this.#on.words();
      const why = fault.status === 413 ? words.tooLong : fault.status === 429 ? words.slow : words.unsent;
      this.#log.failed(item, why, () => { this.#deliver(activity, item); this.#composer.focus(); });
    }
  }

  #event(name, value, id = unique()) { return { type: 'event', name, value, locale: this.#on.tag(), channelData: { clientActivityID: id } }; }

  #tell(event) { this.#ready.then(() => this.#line.send(event)).catch(() => {}); }

  switchLanguage() {
    if (!this.#line || this.ended) return;
    this.#composer.suggest([]);
    this.#tell(this.#event('usher/language', this.#on.tag()));
  }

  /** The page names what it is about; once in a conversation. */
  raise() {
    const topic = this.#on.attribute('topic');
    if (topic && !this.ended) this.#tell(this.#event('usher/topic', topic, `topic:${topic}`));
  }

  /* beginning */

  start() {
    const line = this.#line = new Line(this.#on.base, {
      set: activities => { if (line === this.#line) this.#hear(activities); },
      link: state => { if (line === this.#line) this.#on.link(state); },
      opened: place => { if (line === this.#line) this.#memory.place = place.conversationId === this.#memory.place.conversationId ? place : { ...place, read: '', forgotten: undefined }; },
      told: ({ phone, name, privacy }) => { this.#memory.taste = { phone, name, privacy }; this.#on.label(); },
      vouch: () => this.#vouch(),
      gone: () => { if (line === this.#line) this.#end(false); },
    });
    this.#ready = this.#open(line);
    this.#ready.then(() => this.#resend()).catch(() => {});
    this.raise();
  }

  async #open(line) {
    for (let attempt = 0; ; attempt++) {
      try {
        this.#memory.who = named(await this.#vouch()) || this.#on.attribute('user') || '';
        const open = () => {
          const saved = this.#memory.place;
          this.#known = saved.read || '';
          return line.open({ saved, token: () => this.#siteToken(), user: { id: this.#on.attribute('user') || undefined }, locale: this.#on.tag() });
        };
        /* Two tabs that open at once open one conversation. */
        return await (navigator.locks ? navigator.locks.request(this.#memory.placeKey, open) : open());
      } catch (fault) {
        this.#on.link('down');
        if (line.closed || isFinal(fault)) throw fault;
        await line.wait(Math.min(attempt < 20 ? 4_000 : 20_000, 800 * 2 ** attempt));
      }
    }
  }

  /** What could not be sent before the page was loaded again. */
  #resend() {
    for (const activity of this.#memory.tab.unsent || []) {
      const id = activity.channelData.clientActivityID;
      if (!this.#log.has(id)) this.#deliver(activity, this.#log.say(id, activity.text));
    }
  }

  /** The page's word for who its user is; undefined when it has none. */
  async #vouch() {
    const address = this.#on.attribute('user-token-url');
    if (!address) return this.#on.attribute('user-token') || undefined;
    const answer = await fetch(address, { method: 'POST' });
    if (answer.status >= 500) throw new Refused(answer.status, 'UserTokenUrl');
    return answer.ok ? (await answer.json()).token : undefined;
  }

  async #siteToken() {
    const address = this.#on.attribute('token-url');
    if (!address) return null;
    const answer = await fetch(address, { method: 'POST' });
    if (!answer.ok) throw new Refused(answer.status, 'TokenUrl');
    return (await answer.json()).token;
  }

  /* hearing */

  #hear(activities) {
    if (!activities.length) this.#log.typing(false);
    let first = null, last = '';
    for (const activity of activities) {
      if (activity.id && this.#seen.has(activity.id)) continue;
      if (activity.id) this.#seen.add(last = activity.id);
      const item = this.#show(activity);
      if (!this.#known) first ||= item;
      else if (activity.id === this.#known) { this.#known = ''; this.#log.flush(true); }
    }
    this.#log.flush(!!this.#known);
    if (last && !this.ended) this.#memory.place = { read: last };
    this.#log.scroll(first);
    this.sees();
  }

  /** What was added to the log for the user to read; null otherwise. */
  #show(activity) {
    if (activity.type === 'typing') this.#works(activity.channelData?.usher?.speaker === 'person');
    else if (activity.type === 'event' && activity.name === 'usher/read') this.#log.mark('read');
    else if (activity.type === 'endOfConversation') this.#end(true);
    else if (activity.type === 'event' && activity.name === 'usher/owner') this.#owned(activity.value);
    else if (activity.type === 'message' && activity.from?.role === 'user') {
      if (!this.#log.echo(activity)) this.#composer.suggest([]);
    } else if (activity.type === 'message') return this.#answer(activity, activity.channelData?.usher || {});
    return null;
  }

  /** The bot has it, and is at work; or the person writes, and says so again every few seconds. */
  #works(person) {
    if (person !== (this.owner.owner === 'person')) return;
    this.#log.mark('read');
    this.#log.typing(true, 0, person ? 8_000 : 20_000);
  }

  /** The user writes; only a person is told, and not with every letter. */
  writes() {
    const now = Date.now();
    if (this.owner.owner !== 'person' || this.ended || now - this.#wrote < 3_000) return;
    this.#wrote = now;
    this.#tell({ type: 'typing' });
  }

  /** What a person wrote is before the user's eyes: the person is told, once for all lines that come together. */
  sees() {
    if (!this.#news || document.hidden || !this.#on.seen()) return;
    this.#news = false;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#tell(this.#event('usher/read', 1)), 300);
  }

  #answer(activity, usher) {
    if (usher.speaker === 'person') {
      this.#news ||= !this.#known;
      if (this.owner.owner !== 'person') this.#owned({ owner: 'person', name: usher.name });
    }
    const item = this.#log.answer(activity, usher);
    const actions = (activity.suggestedActions?.actions || []).filter(action => action.type === 'imBack' || action.type === 'postBack');
    this.#composer.expect(usher.secret ? 'secret' : usher.expects || 'anything');
    this.#composer.suggest(actions, action => this.say(String(action.value ?? action.title), true), this.#chose);
    this.#on.arrived();
    return item;
  }

  #owned(owner) {
    this.owner = owner || { owner: 'bot' };
    this.#log.typing(false);
    this.#on.label(true);
  }

  /* ending */

  #end(heard) {
    if (this.ended) return;
    this.ended = { heard };
    this.#log.typing(false);
    this.#line?.close();
    this.#memory.place = null;
    this.#composer.suggest([]);
    this.#on.link('up');
    this.#on.over();
  }

  rate(stars) {
    this.rated = true;
    this.#on.over();
    this.#line.deliver(this.#event('usher/rating', stars, 'rating')).catch(() => {});
  }

  /** Erased at the desk first, then here. Fails when the desk could not. */
  async forget() {
    await this.#ready;
    await this.#line.post(this.#event('usher/forget', true));
    this.#memory.place = null;
    this.#memory.place = { forgotten: true };
    this.#forgotten();
  }

  #forgotten() {
    this.reset();
    this.#memory.tab = { draft: '', unsent: [] };
    this.ended = { heard: false };
    this.#on.over();
    this.#log.tell(this.#on.words().forgotten);
  }

  /** Another tab has gone on to another conversation, or erased this one. */
  moved(now) {
    if (!this.#line) return;
    if (now.forgotten) { if (!this.ended) this.#forgotten(); }
    else if (!now.conversationId) return;
    else if (now.conversationId === this.#line.id) this.#line.token = now.token;
    else if (this.#line.id) { this.reset(); this.start(); }
  }

  reset() {
    this.close();
    this.#seen.clear();
    this.#known = '';
    this.ended = null;
    this.rated = this.#chose = this.#news = false;
    this.owner = { owner: 'bot' };
    this.#log.clear();
    this.#composer.suggest([]);
    this.#composer.expect('anything');
    this.#on.label();
  }

  close() { this.#line?.close(); }
}

/** Whom a token names. Only to tell users of one browser apart: whether it is true is for the desk to say. */
function named(token) {
  try { return JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))).sub; } catch { return ''; }
}
