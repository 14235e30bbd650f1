/* What the browser remembers. All its tabs share the language and the conversation; a draft, and what could not be sent yet, belong to their tab. */

const read = (store, key) => { try { return JSON.parse(store().getItem(key)) || {}; } catch { return {}; } };
const write = (store, key, value) => { try { store().setItem(key, JSON.stringify(value)); } catch { /* no storage: no resuming */ } };
const local = () => localStorage, session = () => sessionStorage;

export class Memory {
  /** @param base address of the desk
   *  @param alone whether nothing is to be shared between tabs, nor outlive this one
   *  @param changed told when another tab has changed something: place(now), taste(now) */
  constructor(base, alone, changed) {
    this.key = `usher:${base}`;
    this.shared = alone ? session : local;
    this.who = '';
    this.changed = changed;
    this.listening = ({ key }) => {
      if (key === this.key) changed.taste(this.taste);
      else if (key === this.placeKey) changed.place(this.place);
    };
    addEventListener('storage', this.listening);
  }

  forgo() { removeEventListener('storage', this.listening); }

  /** Language, phone number and notices of the desk. */
  get taste() { return read(this.shared, this.key); }
  set taste(more) { write(this.shared, this.key, { ...this.taste, ...more }); }

  /** The conversation: id, token, and the last message that was read here. One for each user that the page names. */
  get place() { return read(this.shared, this.placeKey); }
  set place(more) { write(this.shared, this.placeKey, more ? { ...this.place, ...more } : {}); }
  get placeKey() { return `${this.key}:${this.who}`; }

  /** Of this tab: whether the panel is open, a draft, what is not sent yet. */
  get tab() { return read(session, this.key); }
  set tab(more) { write(session, this.key, { ...this.tab, ...more }); }

  keep(activity) { this.tab = { unsent: [...(this.tab.unsent || []), activity] }; }
  settle(id) { this.tab = { unsent: (this.tab.unsent || []).filter(one => one.channelData.clientActivityID !== id) }; }
}
