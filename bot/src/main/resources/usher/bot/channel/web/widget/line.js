/* Speaking Direct Line 3.0. What is ours alone travels in events and in channelData. */

export class Refused extends Error {
  constructor(status, code) { super(`${status} ${code}`); this.status = status; this.code = code; }
  /** Trying again can help. */
  get passes() { return this.status >= 500 || this.status === 429; }
}

/** Trying again cannot help. */
export const isFinal = fault => fault instanceof Refused && !fault.passes;
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
const backOnline = () => new Promise(resolve => addEventListener('online', resolve, { once: true }));

/** One conversation: opens or resumes it, keeps its stream alive, sends. Tells `on`: set(activities), link(state), opened(place), told(about the desk), gone();
 *  asks it for vouch(): the user's token, as the page signs it. */
export class Line {
  constructor(base, on) { this.base = base; this.on = on; this.watermark = ''; this.closed = false; this.failures = 0; this.sending = Promise.resolve(); this.nudge = () => {}; }

  /** @param token gives the page's own Direct Line token; empty when the desk gives one */
  async open({ saved, token, user, locale }) {
    if (saved?.conversationId) {
      this.adopt(saved);
      try { return this.connected(await this.call('GET', this.path('?watermark='))); }
      catch (fault) { if (!isFinal(fault)) throw fault; }
    }
    this.id = null;
    this.token = null;
    const body = { user: { ...user, token: await this.on.vouch() } };
    this.token = await token() || this.given(await this.call('POST', 'tokens/generate', body)).token;
    this.connected(await this.call('POST', 'conversations', { ...body, locale }));
  }

  /** Tokens are given even when conversations cannot be reached: the number to call then comes with them. */
  given(answer) {
    if (answer.usher) this.on.told(answer.usher);
    return answer;
  }

  adopt({ conversationId, token }) { this.id = conversationId; this.token = token; }

  connected(opened) {
    this.adopt(opened);
    this.on.opened({ conversationId: this.id, token: this.token });
    clearTimeout(this.renewal);
    this.renewal = setTimeout(() => this.renew().catch(() => {}), Math.max(30, (opened.expires_in || 1800) / 2) * 1000);
    this.listen(opened.streamUrl);
  }

  /** A new token for the same conversation: before the old one ends, or a night after it. One at a time, however many need it. */
  renew() {
    this.renewing ||= (async () => {
      const renewed = this.given(await this.call('POST', 'tokens/refresh', { user: { token: await this.on.vouch() } }));
      this.token = renewed.token;
      this.on.opened({ conversationId: this.id, token: this.token });
    })().finally(() => {
      this.renewing = null;
      clearTimeout(this.renewal);
      if (!this.closed) this.renewal = setTimeout(() => this.renew().catch(() => {}), 600_000);
    });
    return this.renewing;
  }

  listen(streamUrl) {
    if (this.closed) return;
    const socket = this.socket = new WebSocket(streamUrl);
    socket.onopen = () => { this.on.link('up'); };
    socket.onmessage = ({ data }) => {
      if (!data || this.closed) return;
      this.failures = 0;
      const set = JSON.parse(data);
      if (set.watermark) this.watermark = set.watermark;
      this.on.set(set.activities || []);
    };
    socket.onclose = () => { if (socket === this.socket && !this.closed) this.comeBack(); };
  }

  async comeBack() {
    this.on.link('lost');
    for (;;) {
      await this.wait(Math.min(this.failures < 20 ? 4_000 : 30_000, 500 * 2 ** this.failures++) * (0.6 + Math.random() * 0.6));
      if (this.closed) return;
      try { return this.connected(await this.call('GET', this.path(`?watermark=${encodeURIComponent(this.watermark)}`))); }
      catch (fault) {
        if (fault instanceof Refused && (fault.status === 403 || fault.status === 404)) return this.on.gone();
        this.on.link(fault instanceof Refused || this.failures > 3 ? 'down' : 'lost');
      }
    }
  }

  /** Waits, but not longer than until the network is back, or something has arrived. */
  wait(ms) {
    const arrived = new Promise(resolve => { const before = this.nudge; this.nudge = () => { before(); resolve(); }; });
    return Promise.race([pause(ms), backOnline(), arrived]);
  }

  /** Sends one after the other, in the order in which they were said. */
  send(activity) {
    this.sending = this.sending.catch(() => {}).then(() => this.deliver(activity));
    return this.sending;
  }

  /** Sends until it is known to have arrived. The same id goes with each attempt, so that it has one effect. While the desk is out of reach what was said is
   *  kept, and said again for some minutes; while the browser is offline it is kept for as long as that lasts. */
  async deliver(activity) {
    for (let attempt = 0; ; attempt++) {
      if (navigator.onLine === false) await Promise.race([backOnline(), pause(30_000)]);
      try {
        const taken = await this.post(activity);
        if (attempt) this.arrived();
        return taken;
      } catch (fault) {
        if (isFinal(fault) || this.closed || attempt >= (fault.status === 429 ? 4 : 80)) throw fault;
        if (navigator.onLine === false) attempt--;
        if (fault.status !== 429) this.on.link(fault instanceof Refused || attempt > 2 ? 'down' : 'lost');
        await this.wait(Math.min(3_000, 400 * 2 ** Math.max(0, attempt)));
      }
    }
  }

  post(activity) { return this.call('POST', this.path('/activities'), activity); }

  /** The desk is there again: whoever waits to try again need not wait on. */
  arrived() {
    const nudge = this.nudge;
    this.nudge = () => {};
    nudge();
    if (this.socket?.readyState === WebSocket.OPEN) this.on.link('up');
  }

  close() { this.closed = true; clearTimeout(this.renewal); this.socket?.close(); }

  path(rest) { return `conversations/${this.id}${rest}`; }

  /** A token that has run out is renewed on the way, and nobody notices. */
  async call(method, path, body) {
    try { return await this.ask(method, path, body); }
    catch (fault) {
      if (fault.code !== 'TokenExpired' || path === 'tokens/refresh') throw fault;
      await this.renew();
      return this.ask(method, path, body);
    }
  }

  async ask(method, path, body) {
    const headers = {};
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    if (body) headers['Content-Type'] = 'application/json';
    const answer = await fetch(`${this.base}/v3/directline/${path}`,
      { method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(20_000), credentials: 'omit' });
    if (!answer.ok) {
      const told = await answer.json().catch(() => ({}));
      throw new Refused(answer.status, told.error?.code || '');
    }
    return answer.json();
  }
}
