/* Usher's chat. One module, no dependencies:
 *
 *   <script type="module" src="https://desk.example.edu/widget.js"></script>      a button in the corner
 *   <usher-chat inline lang="zh"></usher-chat>                                    or where you put it
 *
 * Attributes of <usher-chat> (or parameters of the script's address): lang (en, zh), inline, open, theme (light, dark),
 * endpoint (origin of the desk), user-token (signed by your site), token-url (answers {"token": …} to a POST), user,
 * privacy-url, phone (shown when the desk is out of reach; the desk's own when it is left out).
 * Methods: show(), hide(), say(text), restart(). Events: usher-open, usher-close, usher-end.
 * Theme: --usher-accent, --usher-on-accent, --usher-surface, --usher-raised, --usher-ink, --usher-muted, --usher-line,
 * --usher-person, --usher-radius, --usher-font, --usher-z.
 */

const HERE = new URL(import.meta.url);

const WORDS = {
  en: {
    title: 'Service desk', launch: 'Chat with us', launchUnread: 'Chat with us, new messages', close: 'Close chat',
    log: 'Conversation', compose: 'Your message', placeholder: 'Write a message…', send: 'Send',
    secret: 'Secret entry: hidden and never stored', secretPlaceholder: 'Hidden as you type', masked: 'Secret sent',
    date: 'Choose a date', instead: 'Write instead', digits: 'Digits',
    other: '中文', otherLabel: '切换到中文', suggestions: 'Suggestions', you: 'You', bot: 'Assistant', person: 'Person',
    person_: 'Talk to a person', askPerson: 'I would like to talk to a person.',
    isBot: 'Automated assistant', isQueue: 'Waiting for a person', isPerson: 'is writing with you', isCallback: 'We will get back to you',
    isNobody: 'Conversation ended', typing: 'An answer is being written',
    offline: 'You are offline. Your messages are sent when you are back.', lost: 'Connection lost. Reconnecting…',
    down: 'The service desk cannot be reached right now.', call: 'Call {phone}', retry: 'Try again', unsent: 'Not sent.',
    slow: 'A little slower, please: wait a moment, then try again.', tooLong: 'That is too long: at most 4,000 characters.',
    ended: 'This conversation has ended.', again: 'Start again',
    privacy: 'You are talking to an automated assistant; a person can take over at any time. What you write is kept so that we can help you. Please never send a password here.',
    privacyMore: 'Privacy', newWindow: 'opens in a new tab',
  },
  zh: {
    title: '服务台', launch: '在线咨询', launchUnread: '在线咨询，有新消息', close: '关闭聊天',
    log: '对话', compose: '您的消息', placeholder: '请输入消息…', send: '发送',
    secret: '保密输入：不显示，也不保存', secretPlaceholder: '输入内容不会显示', masked: '保密内容已发送',
    date: '选择日期', instead: '改为文字输入', digits: '数字',
    other: 'English', otherLabel: 'Switch to English', suggestions: '建议', you: '您', bot: '助手', person: '人工',
    person_: '转人工', askPerson: '我想转人工客服。',
    isBot: '自动助手', isQueue: '正在等待人工客服', isPerson: '正在为您服务', isCallback: '我们会与您联系',
    isNobody: '对话已结束', typing: '正在输入回复',
    offline: '您已离线。恢复连接后会自动发送。', lost: '连接已断开，正在重新连接…',
    down: '暂时无法连接服务台。', call: '请拨打 {phone}', retry: '重试', unsent: '未发送。',
    slow: '请稍慢一点：等一下再试。', tooLong: '内容过长：最多 4000 个字符。',
    ended: '本次对话已结束。', again: '重新开始',
    privacy: '您正在与自动助手对话，随时可以转人工。为了帮助您，我们会保存您输入的内容。请不要在此发送密码。',
    privacyMore: '隐私', newWindow: '在新标签页中打开',
  },
};

const STYLE = `
:host {
  color-scheme: light dark;
  --accent: var(--usher-accent, light-dark(#0f6b6b, #5cc8c0));
  --on-accent: var(--usher-on-accent, light-dark(#ffffff, #06211f));
  --surface: var(--usher-surface, light-dark(#ffffff, #14201f));
  --raised: var(--usher-raised, light-dark(#eef4f3, #20302e));
  --ink: var(--usher-ink, light-dark(#14201f, #e8f0ef));
  --muted: var(--usher-muted, light-dark(#50625f, #a3b8b5));
  --line: var(--usher-line, light-dark(#d5e0de, #2f4341));
  --person: var(--usher-person, light-dark(#fbf1df, #3a3020));
  --radius: var(--usher-radius, 12px);
  --shadow: 0 1px 2px rgb(10 40 40 / .08), 0 12px 40px rgb(10 40 40 / .18);
  font: 400 15px/1.5 var(--usher-font, system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif);
  color: var(--ink);
}
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
:host([hidden]), [hidden] { display: none !important; }
:host([inline]) { display: block; block-size: 100%; min-block-size: 26rem; }
*, *::before, *::after { box-sizing: border-box; }
button, input, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
button:disabled { cursor: default; opacity: .45; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.hush { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.launcher {
  position: fixed; inset-block-end: 1.25rem; inset-inline-end: 1.25rem; z-index: var(--usher-z, 2147483000);
  display: inline-flex; align-items: center; gap: .6rem; padding: .8rem 1.2rem; border: 0; border-radius: 999px;
  background: var(--accent); color: var(--on-accent); font-weight: 600; box-shadow: var(--shadow);
  transition: transform .15s ease;
}
.launcher:hover { transform: translateY(-2px); }
.launcher svg { inline-size: 1.35rem; block-size: 1.35rem; }
.launcher[data-unread]::after { content: ""; position: absolute; inset-block-start: 0; inset-inline-end: .35rem; inline-size: .85rem; block-size: .85rem; border-radius: 50%; background: #d9480f; border: 2px solid var(--surface); }

.panel {
  position: fixed; inset-block-end: 1.25rem; inset-inline-end: 1.25rem; z-index: var(--usher-z, 2147483000);
  inline-size: min(25rem, calc(100vw - 2.5rem)); block-size: min(41rem, calc(100dvh - 2.5rem));
  display: flex; flex-direction: column; overflow: hidden;
  background: var(--surface); border: 1px solid var(--line); border-radius: calc(var(--radius) + 4px); box-shadow: var(--shadow);
}
:host([inline]) .panel { position: relative; inset: auto; inline-size: 100%; block-size: 100%; z-index: auto; }
.panel.rising { animation: rise .18s ease-out; }
@keyframes rise { from { transform: translateY(12px); } }

header { display: flex; align-items: center; gap: .75rem; padding: .8rem .8rem .8rem 1.1rem; border-block-end: 1px solid var(--line); }
.face { flex: none; display: grid; place-items: center; inline-size: 2.3rem; block-size: 2.3rem; border-radius: 50%; background: var(--accent); color: var(--on-accent); font-weight: 600; }
.face svg { inline-size: 1.25rem; block-size: 1.25rem; }
.who { flex: 1; min-inline-size: 0; }
h2 { margin: 0; font-size: 1rem; line-height: 1.3; font-weight: 650; }
.state { margin: 0; font-size: .8rem; line-height: 1.3; color: var(--muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.quiet { display: inline-grid; place-items: center; min-inline-size: 2.25rem; block-size: 2.25rem; padding: 0 .6rem; border: 0; border-radius: var(--radius); background: none; color: var(--muted); font-size: .85rem; }
.quiet:hover { background: var(--raised); color: var(--ink); }
.quiet svg { inline-size: 1.2rem; block-size: 1.2rem; }

.banner { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; padding: .5rem 1.1rem; background: var(--person); font-size: .85rem; }
.banner a { color: inherit; font-weight: 600; }

.log { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: 1.1rem; display: flex; flex-direction: column; gap: .3rem; scrollbar-width: thin; }
.log:focus-visible { outline-offset: -3px; }
.privacy { margin: 0 0 .9rem; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: var(--radius); color: var(--muted); font-size: .8rem; line-height: 1.45; }
.privacy a { color: inherit; }
.by { margin: .7rem .25rem .1rem; font-size: .75rem; color: var(--muted); display: flex; gap: .4rem; align-items: center; }
.badge { padding: 0 .45rem; border-radius: 999px; border: 1px solid currentColor; font-size: .7rem; line-height: 1.5; }
.message { display: flex; flex-direction: column; align-items: flex-start; max-inline-size: 88%; }
.message.user { align-self: flex-end; align-items: flex-end; }
.message:not(.user) + .hush + .message.user { margin-block-start: .7rem; }
.bubble { padding: .6rem .9rem; border-radius: var(--radius); background: var(--raised); overflow-wrap: anywhere; min-inline-size: 0; max-inline-size: 100%; }
.bot .bubble, .person .bubble { border-start-start-radius: 4px; }
.person .bubble { background: var(--person); }
.user .bubble { background: var(--accent); color: var(--on-accent); border-end-end-radius: 4px; white-space: pre-wrap; }
.user.waiting .bubble { opacity: .7; }
.notice { align-self: center; max-inline-size: 92%; text-align: center; margin-block: .6rem; }
.notice .bubble { background: none; color: var(--muted); font-size: .85rem; padding: .2rem .5rem; }
.failed { margin: .2rem .25rem 0; font-size: .8rem; color: light-dark(#a4262c, #ffb4ab); }
.failed button { border: 0; background: none; padding: .2rem; text-decoration: underline; color: inherit; }
.bubble > :first-child { margin-block-start: 0; } .bubble > :last-child { margin-block-end: 0; }
.bubble p, .bubble ul, .bubble ol, .bubble pre { margin-block: .5rem; }
.bubble ul, .bubble ol { padding-inline-start: 1.4rem; }
.bubble li + li { margin-block-start: .2rem; }
.bubble a { color: inherit; text-underline-offset: 2px; }
.bot .bubble a, .person .bubble a { color: light-dark(#0b5a5a, #7fdad3); }
code { padding: .05rem .3rem; border-radius: 4px; background: color-mix(in srgb, currentColor 10%, transparent); font: .88em ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
pre { overflow-x: auto; padding: .6rem .8rem; border-radius: 8px; background: color-mix(in srgb, currentColor 8%, transparent); }
pre code { padding: 0; background: none; }

.cards { display: grid; gap: .5rem; inline-size: 100%; margin-block: .25rem; }
.card { display: block; padding: .8rem .95rem; border: 1px solid color-mix(in srgb, var(--muted) 35%, transparent); border-radius: var(--radius); color: inherit; text-decoration: none; background: var(--surface); transition: border-color .15s; }
.card:hover { border-color: var(--accent); }
.card b { display: block; font-weight: 600; line-height: 1.35; }
.card span { display: block; white-space: pre-line; margin-block-start: .25rem; color: var(--muted); font-size: .88rem; }
.card i { display: inline-flex; gap: .35rem; align-items: center; margin-block-start: .45rem; color: light-dark(#0b5a5a, #7fdad3); font-style: normal; font-weight: 600; font-size: .85rem; }
.card i svg { inline-size: .9rem; block-size: .9rem; }
:host(:dir(rtl)) .card i svg { transform: scaleX(-1); }

.typing { align-self: flex-start; display: inline-flex; gap: .3rem; padding: .85rem .9rem; margin-block-start: .5rem; border-radius: var(--radius); background: var(--raised); }
.typing span { inline-size: .45rem; block-size: .45rem; border-radius: 50%; background: var(--muted); animation: wave 1.2s infinite ease-in-out; }
.typing span:nth-child(2) { animation-delay: .15s; } .typing span:nth-child(3) { animation-delay: .3s; }
@keyframes wave { 0%, 60%, 100% { transform: none; opacity: .5; } 30% { transform: translateY(-3px); opacity: 1; } }

.choices { display: flex; flex-wrap: wrap; gap: .5rem; padding: .6rem 1.1rem .7rem; max-block-size: 9.5rem; overflow-y: auto; }
.choices button { padding: .4rem .9rem; border: 1px solid var(--accent); border-radius: 999px; background: none; color: light-dark(#0b5a5a, #7fdad3); font-weight: 550; text-align: start; }
.choices button:hover { background: var(--accent); color: var(--on-accent); }

form { padding: .3rem .8rem 0; }
.field { display: flex; align-items: flex-end; gap: .35rem; padding: .3rem; border: 1px solid color-mix(in srgb, var(--muted) 70%, transparent); border-radius: calc(var(--radius) + 2px); background: var(--surface); }
.field:focus-within { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
.field > svg { flex: none; align-self: center; inline-size: 1.15rem; block-size: 1.15rem; margin-inline-start: .5rem; color: var(--muted); }
.field textarea, .field input { flex: 1; min-inline-size: 0; border: 0; background: none; padding: .45rem .6rem; outline: none; line-height: 1.4; }
.field textarea { resize: none; max-block-size: 8rem; field-sizing: content; }
.field ::placeholder { color: var(--muted); opacity: 1; }
.send { flex: none; display: grid; place-items: center; inline-size: 2.3rem; block-size: 2.3rem; border: 0; border-radius: var(--radius); background: var(--accent); color: var(--on-accent); }
.send svg { inline-size: 1.2rem; block-size: 1.2rem; }
:host(:dir(rtl)) .send svg { transform: scaleX(-1); }
.hint { margin: .3rem .3rem 0; font-size: .8rem; color: var(--muted); }
.foot { display: flex; justify-content: space-between; align-items: center; gap: .5rem; padding: .35rem .8rem .6rem; min-block-size: 2.6rem; }
.foot .quiet { block-size: 2rem; display: inline-flex; align-items: center; gap: .4rem; }
.foot .quiet svg { inline-size: 1.05rem; block-size: 1.05rem; }
.over { display: flex; flex-direction: column; align-items: center; gap: .6rem; padding: .9rem; }
.over p { margin: 0; color: var(--muted); }
.over button { padding: .6rem 1.4rem; border: 0; border-radius: var(--radius); background: var(--accent); color: var(--on-accent); font-weight: 600; }

@media (max-width: 480px) {
  :host(:not([inline])) .panel { inset: 0; inline-size: 100%; block-size: 100dvh; border: 0; border-radius: 0; }
  .field textarea, .field input { font-size: 16px; }
}
@media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important; } }
@media (forced-colors: active) {
  .panel, .bubble, .card, .launcher, .send, .choices button, .over button { border: 1px solid CanvasText; }
  .face { border: 1px solid CanvasText; }
  .typing span { background: CanvasText; }
}
`;

const ICONS = {
  chat: 'M4 5.5h16v10.5H10l-4.5 4v-4H4z',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M4 12h15M13 6l6 6-6 6',
  go: 'M5 12h13M13 7l5 5-5 5',
  lock: 'M6.5 11h11v8.5h-11zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  person: 'M12 12a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6M4.8 20c.6-3.6 3.6-5.6 7.2-5.6s6.6 2 7.2 5.6',
};

/* ---------- building what is seen ---------- */

function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter(child => child != null));
  return node;
}

function icon(name) {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor',
    'stroke-width': '1.8', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' })) svg.setAttribute(key, value);
  const path = document.createElementNS(ns, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A link that leads somewhere harmless, or just its words. */
function link(address, label, words) {
  let url;
  try { url = new URL(address, HERE); } catch { return document.createTextNode(label); }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return document.createTextNode(label);
  return el('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' },
    label, el('span', { class: 'hush' }, ` (${words.newWindow})`));
}

const INLINE = /(`+)(.+?)\1(?!`)|\*\*(.+?)\*\*|__(.+?)__|\[([^\]]{1,300})\]\(([^)\s]{1,2000})\)|(?<![A-Za-z0-9*])\*([^*\s][^*]*?)\*|(?<![\p{L}\p{N}_])_([^_\s][^_]*?)_(?![\p{L}\p{N}])|\b(https?:\/\/[^\s<>()"]*[^\s<>()".,;:!?])/u;

/** Bold, emphasis, code and links, as nodes: nothing is ever parsed as HTML. */
function inline(text, words) {
  const nodes = [];
  for (let rest = text; rest;) {
    const found = INLINE.exec(rest);
    if (!found) { nodes.push(rest); break; }
    if (found.index) nodes.push(rest.slice(0, found.index));
    const [, , code, strong, strong2, label, address, em, em2, bare] = found;
    if (code) nodes.push(el('code', {}, code.trim()));
    else if (strong || strong2) nodes.push(el('strong', {}, ...inline(strong || strong2, words)));
    else if (label) nodes.push(link(address, label, words));
    else if (em || em2) nodes.push(el('em', {}, ...inline(em || em2, words)));
    else nodes.push(link(bare, bare, words));
    rest = rest.slice(found.index + found[0].length);
  }
  return nodes;
}

const ITEM = /^\s{0,6}(?:[-*+•]|(\d{1,3})[.)])\s+(.*)$/;

/** Paragraphs, lists and code blocks of a message. */
function markdown(text, words) {
  const blocks = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (let i = 0; i < lines.length;) {
    if (/^\s*$/.test(lines[i])) { i++; continue; }
    if (/^```/.test(lines[i])) {
      const code = [];
      for (i++; i < lines.length && !/^```/.test(lines[i]); i++) code.push(lines[i]);
      i++;
      blocks.push(el('pre', { tabindex: '0' }, el('code', {}, code.join('\n'))));
      continue;
    }
    const first = ITEM.exec(lines[i]);
    if (first) {
      const list = first[1] ? el('ol', { start: first[1] === '1' ? null : first[1] }) : el('ul');
      for (let item; i < lines.length && (item = ITEM.exec(lines[i])) && !item[1] === !first[1]; i++) list.append(el('li', {}, ...inline(item[2], words)));
      blocks.push(list);
      continue;
    }
    const paragraph = [];
    for (; i < lines.length && !/^\s*$|^```/.test(lines[i]) && !ITEM.test(lines[i]); i++) paragraph.push(lines[i]);
    const heading = /^#{1,6}\s+(.*)$/.exec(paragraph[0]);
    if (heading) {
      blocks.push(el('p', {}, el('strong', {}, ...inline(heading[1], words))));
      paragraph.shift();
    }
    if (paragraph.length) {
      blocks.push(el('p', {}, ...paragraph.flatMap((line, n) => [n ? el('br') : null, ...inline(line, words)])));
    }
  }
  return blocks;
}

/* ---------- speaking Direct Line ---------- */

class Refused extends Error {
  constructor(status, code) { super(`${status} ${code}`); this.status = status; this.code = code; }
}

const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

/** One conversation: opens or resumes it, keeps its stream alive, sends. Tells `on`: set(activities), link(state), phone(number), gone(). */
class Line {
  constructor(base, on) { this.base = base; this.on = on; this.watermark = ''; this.closed = false; this.failures = 0; this.sending = Promise.resolve(); this.nudge = () => {}; }

  async open({ saved, token, body, locale }) {
    if (saved) {
      this.adopt(saved);
      try { return this.connected(await this.call('GET', this.path('?watermark='))); }
      catch (fault) { if (!(fault instanceof Refused) || fault.status >= 500 || fault.status === 429) throw fault; }
    }
    this.token = token || this.given(await this.call('POST', 'tokens/generate', body)).token;
    this.connected(await this.call('POST', 'conversations', { ...body, locale }));
  }

  /** Tokens are given even when conversations cannot be reached: the number to call then comes with them. */
  given(answer) {
    if (answer.usher?.phone) this.on.phone(answer.usher.phone);
    return answer;
  }

  adopt({ conversationId, token }) { this.id = conversationId; this.token = token; }

  connected(opened) {
    this.adopt(opened);
    this.on.opened({ conversationId: this.id, token: this.token });
    clearTimeout(this.renewal);
    this.renewal = setTimeout(() => this.renew(), Math.max(30, (opened.expires_in || 1800) / 2) * 1000);
    this.listen(opened.streamUrl);
  }

  async renew() {
    try {
      const renewed = this.given(await this.call('POST', 'tokens/refresh'));
      this.token = renewed.token;
      this.on.opened({ conversationId: this.id, token: this.token });
    } catch { /* the next reconnect tells */ }
    if (!this.closed) this.renewal = setTimeout(() => this.renew(), 600_000);
  }

  listen(streamUrl) {
    if (this.closed) return;
    const socket = this.socket = new WebSocket(streamUrl);
    socket.onopen = () => { this.on.link('up'); };
    socket.onmessage = ({ data }) => {
      if (!data) return;
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
    const online = new Promise(resolve => addEventListener('online', resolve, { once: true }));
    const arrived = new Promise(resolve => { const before = this.nudge; this.nudge = () => { before(); resolve(); }; });
    return Promise.race([pause(ms), online, arrived]);
  }

  /** Sends one after the other, in the order in which they were said. */
  send(activity) {
    this.sending = this.sending.catch(() => {}).then(() => this.deliver(activity));
    return this.sending;
  }

  /** Sends until it is known to have arrived. The same id goes with each attempt, so that it has one effect. While the desk is out of reach what was said is
   *  kept, and said again for some minutes. */
  async deliver(activity) {
    for (let attempt = 0; ; attempt++) {
      try {
        const taken = await this.call('POST', this.path('/activities'), activity);
        if (attempt) this.arrived();
        return taken;
      } catch (fault) {
        const final = fault instanceof Refused && fault.status < 500 && fault.status !== 429;
        if (final || this.closed || attempt >= (fault.status === 429 ? 4 : 80)) throw fault;
        if (fault.status !== 429) this.on.link(fault instanceof Refused || attempt > 2 ? 'down' : 'lost');
        await this.wait(Math.min(3_000, 400 * 2 ** attempt));
      }
    }
  }

  /** The desk is there again: whoever waits to try again need not wait on. */
  arrived() {
    const nudge = this.nudge;
    this.nudge = () => {};
    nudge();
    if (this.socket?.readyState === WebSocket.OPEN) this.on.link('up');
  }

  close() { this.closed = true; clearTimeout(this.renewal); this.socket?.close(); }

  path(rest) { return `conversations/${this.id}${rest}`; }

  async call(method, path, body) {
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

/* ---------- the element ---------- */

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(STYLE);

class UsherChat extends HTMLElement {
  static observedAttributes = ['lang'];

  #root = this.attachShadow({ mode: 'open', delegatesFocus: false });
  #line = null;
  #seen = new Set();
  #mine = new Map();
  #owner = { owner: 'bot' };
  #expects = 'anything';
  #plain = false;
  #ended = false;
  #lastBy = '';
  #typingTimer = 0;
  #lang = 'en';
  #ui = null;
  #unread = false;

  connectedCallback() {
    if (this.#ui) return;
    this.#root.adoptedStyleSheets = [SHEET];
    const saved = this.#saved();
    this.#lang = this.#supported(saved?.lang || this.getAttribute('lang') || document.documentElement.lang || navigator.language);
    this.#build();
    addEventListener('offline', () => this.#link('offline'));
    addEventListener('online', () => this.#link('up'));
    if (this.#inline || this.hasAttribute('open') || saved?.open) this.show({ quietly: true });
  }

  disconnectedCallback() { this.#line?.close(); this.#line = null; this.#ui = null; this.#root.replaceChildren(); }

  attributeChangedCallback(_name, before, now) {
    if (this.#ui && now && before !== now && this.#supported(now) !== this.#lang) this.#speak(this.#supported(now));
  }

  /** Opens the panel. */
  show({ quietly = false } = {}) {
    const ui = this.#ui;
    ui.launcher.hidden = true;
    ui.panel.hidden = false;
    ui.panel.classList.toggle('rising', !quietly);
    this.#unread = false;
    delete ui.launcher.dataset.unread;
    this.#label();
    this.#save({ open: !this.#inline });
    if (!this.#line) this.#start();
    if (!quietly) this.#focusField();
    this.#scroll();
    this.dispatchEvent(new CustomEvent('usher-open', { bubbles: true, composed: true }));
  }

  /** Closes the panel; the conversation stays. */
  hide() {
    if (this.#inline) return;
    this.#ui.panel.hidden = true;
    this.#ui.launcher.hidden = false;
    this.#save({ open: false });
    this.#ui.launcher.focus();
    this.dispatchEvent(new CustomEvent('usher-close', { bubbles: true, composed: true }));
  }

  /** Says something in the user's name. */
  say(text) {
    if (this.#ui.panel.hidden) this.show();
    this.#say(text);
  }

  /** Ends this conversation and begins a new one. */
  restart() {
    this.#line?.close();
    this.#line = null;
    this.#save({ conversationId: null, token: null });
    this.#seen.clear();
    this.#mine.clear();
    this.#ended = false;
    this.#owner = { owner: 'bot' };
    this.#expects = 'anything';
    this.#lastBy = '';
    this.#ui.log.replaceChildren(this.#privacy());
    this.#ui.choices.hidden = true;
    this.#compose();
    this.#label();
    this.#start();
    this.#focusField();
  }

  get #inline() { return this.hasAttribute('inline'); }
  get #words() { return WORDS[this.#lang]; }
  #supported(tag) { return /^zh\b/i.test(tag || '') ? 'zh' : 'en'; }

  /* what is remembered until the tab is closed */

  get #key() { return `usher:${this.#base}`; }
  get #base() { return (this.getAttribute('endpoint') || HERE.origin).replace(/\/$/, ''); }
  #saved() { try { return JSON.parse(sessionStorage.getItem(this.#key)); } catch { return null; } }
  #save(more) { try { sessionStorage.setItem(this.#key, JSON.stringify({ ...this.#saved(), ...more })); } catch { /* no storage: no resuming */ } }

  /* how it looks */

  #build() {
    const ui = this.#ui = {};
    ui.launcher = el('button', { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog', onclick: () => this.show() }, icon('chat'), ui.launch = el('span'));
    ui.state = el('p', { class: 'state', role: 'status' });
    ui.title = el('h2', { id: 'title' });
    ui.face = el('span', { class: 'face', 'aria-hidden': 'true' }, icon('chat'));
    ui.other = el('button', { class: 'quiet', type: 'button', onclick: () => this.#speak(this.#lang === 'en' ? 'zh' : 'en', true) });
    ui.close = el('button', { class: 'quiet', type: 'button', hidden: this.#inline, onclick: () => this.hide() }, icon('close'));
    ui.banner = el('div', { class: 'banner', role: 'status', hidden: true });
    ui.log = el('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions', tabindex: '0' });
    ui.choices = el('div', { class: 'choices', role: 'group', hidden: true, onkeydown: event => this.#walkChoices(event) });
    ui.form = el('form', { novalidate: true, onsubmit: event => { event.preventDefault(); this.#submit(); } });
    ui.person = el('button', { class: 'quiet', type: 'button', onclick: () => this.#say(this.#words.askPerson) }, icon('person'), ui.personLabel = el('span'));
    ui.foot = el('div', { class: 'foot' }, ui.person, ui.instead = el('button', { class: 'quiet', type: 'button', hidden: true, onclick: () => { this.#plain = true; this.#compose(); this.#focusField(); } }));
    ui.panel = el('section', { class: 'panel', role: this.#inline ? 'region' : 'dialog', 'aria-labelledby': 'title', hidden: !this.#inline,
      onkeydown: event => { if (event.key === 'Escape' && !event.defaultPrevented && !this.#inline) { event.stopPropagation(); this.hide(); } } },
    el('header', {}, ui.face, el('div', { class: 'who' }, ui.title, ui.state), ui.other, ui.close),
    ui.banner, ui.log, ui.choices, ui.form, ui.foot);
    ui.launcher.hidden = this.#inline;
    ui.log.append(this.#privacy());
    this.#root.replaceChildren(ui.launcher, ui.panel);
    this.#compose();
    this.#label();
  }

  #label() {
    const ui = this.#ui, words = this.#words;
    ui.panel.lang = ui.launcher.lang = this.#lang === 'zh' ? 'zh-CN' : 'en';
    ui.launch.textContent = words.launch;
    ui.launcher.setAttribute('aria-label', this.#unread ? words.launchUnread : words.launch);
    ui.title.textContent = words.title;
    ui.close.setAttribute('aria-label', words.close);
    ui.other.textContent = words.other;
    ui.other.setAttribute('aria-label', words.otherLabel);
    ui.other.lang = this.#lang === 'zh' ? 'en' : 'zh-CN';
    ui.log.setAttribute('aria-label', words.log);
    ui.choices.setAttribute('aria-label', words.suggestions);
    ui.personLabel.textContent = words.person_;
    ui.instead.textContent = words.instead;
    const { owner, name } = this.#owner;
    const state = this.#ended ? words.isNobody : { bot: words.isBot, queue: words.isQueue, person: `${name || words.person} ${words.isPerson}`, callback: words.isCallback, nobody: words.isNobody }[owner];
    if (ui.state.textContent !== state) ui.state.textContent = state;
    ui.face.replaceChildren(owner === 'person' ? (name ? [...name][0] : icon('person')) : icon('chat'));
    ui.person.hidden = this.#ended || owner === 'person' || owner === 'queue';
    ui.log.querySelector('.privacy')?.replaceWith(this.#privacy());
  }

  #privacy() {
    const words = this.#words, more = this.getAttribute('privacy-url');
    return el('p', { class: 'privacy' }, words.privacy, more ? ' ' : null, more ? link(more, words.privacyMore, words) : null);
  }

  /** The way to answer that fits what was asked. */
  #compose() {
    const ui = this.#ui, words = this.#words;
    const draft = ui.field?.localName === 'textarea' ? ui.field.value : '';
    ui.field = null;
    ui.instead.hidden = true;
    if (this.#ended) {
      ui.form.replaceChildren(el('div', { class: 'over' }, el('p', {}, words.ended), el('button', { type: 'button', onclick: () => this.restart() }, words.again)));
      ui.person.hidden = true;
      return;
    }
    const kind = this.#plain ? 'anything' : this.#expects;
    const label = kind === 'secret' ? words.secret : kind === 'date' ? words.date : kind === 'digits' ? words.digits : words.compose;
    if (kind === 'secret') ui.field = el('input', { type: 'password', autocomplete: 'one-time-code', maxlength: '200', placeholder: words.secretPlaceholder });
    else if (kind === 'date') ui.field = el('input', { type: 'date' });
    else if (kind === 'digits') ui.field = el('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: '64' });
    else ui.field = el('textarea', { rows: '1', maxlength: '4000', placeholder: words.placeholder, onkeydown: event => this.#type(event), enterkeyhint: 'send' });
    ui.field.setAttribute('aria-label', label);
    if (ui.field.localName === 'textarea') ui.field.value = draft;
    ui.instead.hidden = kind !== 'date';
    ui.form.replaceChildren(
      el('div', { class: 'field' }, kind === 'secret' ? icon('lock') : null, ui.field, el('button', { class: 'send', type: 'submit', 'aria-label': words.send }, icon('send'))),
      ...(kind === 'secret' ? [el('p', { class: 'hint' }, words.secret)] : []));
  }

  #type(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.#submit(); }
    else if (event.key === 'ArrowUp' && !this.#ui.field.value && !this.#ui.choices.hidden) {
      event.preventDefault();
      this.#ui.choices.querySelector('button')?.focus();
    }
  }

  #walkChoices(event) {
    const buttons = [...this.#ui.choices.querySelectorAll('button')];
    const at = buttons.indexOf(event.target);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); buttons[(at + step + buttons.length) % buttons.length].focus(); }
    else if (event.key === 'Escape') { event.preventDefault(); this.#focusField(); }
  }

  #focusField() { (this.#ui.field || this.#ui.form.querySelector('button'))?.focus({ preventScroll: true }); }

  /** To the end; but not far past the beginning of what is new. */
  #scroll(first) {
    const log = this.#ui.log;
    requestAnimationFrame(() => {
      const end = log.scrollHeight - log.clientHeight, start = first ? first.offsetTop - log.offsetTop - 4 : end;
      log.scrollTop = end - start < 80 ? end : start;
    });
  }

  /* saying */

  #submit() {
    const field = this.#ui.field;
    if (!field || !field.value.trim()) return;
    const value = field.value.trim();
    field.value = '';
    if (field.type === 'password') this.#whisper(value);
    else this.#say(value);
    this.#focusField();
  }

  #say(text) { this.#post({ type: 'message', text, textFormat: 'plain', locale: this.#tag }, text); }

  #whisper(secret) {
    this.#post({ type: 'event', name: 'usher/secret', value: secret, locale: this.#tag }, '••••', this.#words.masked);
    this.#expects = 'anything';
    this.#compose();
  }

  get #tag() { return this.#lang === 'zh' ? 'zh-CN' : 'en'; }

  async #post(activity, shown, described) {
    const id = crypto.randomUUID?.() || `${Date.now()}-${Math.random()}`;
    this.#suggest([]);
    this.#by('user', this.#words.you);
    const bubble = el('div', { class: 'bubble' }, described ? el('span', { 'aria-hidden': 'true' }, shown) : shown, described ? el('span', { class: 'hush' }, described) : null);
    const item = el('div', { class: 'message user waiting' }, bubble);
    this.#ui.log.append(item);
    this.#mine.set(id, item);
    this.#scroll();
    const full = { ...activity, channelData: { clientActivityID: id } };
    await this.#deliver(full, item);
  }

  async #deliver(activity, item) {
    item.querySelector('.failed')?.remove();
    this.#typing(this.#owner.owner === 'bot', 450);
    try {
      await this.#ready;
      await this.#line.send(activity);
      item.classList.remove('waiting');
    } catch (fault) {
      this.#typing(false);
      item.classList.remove('waiting');
      const words = this.#words;
      const why = fault.status === 413 ? words.tooLong : fault.status === 429 ? words.slow : words.unsent;
      item.append(el('p', { class: 'failed' }, why, ' ', el('button', { type: 'button', onclick: () => { item.classList.add('waiting'); this.#deliver(activity, item); this.#focusField(); } }, words.retry)));
      this.#scroll();
    }
  }

  #speak(lang, tell) {
    this.#lang = lang;
    this.#save({ lang });
    this.setAttribute('lang', lang);
    this.#compose();
    this.#label();
    this.dispatchEvent(new CustomEvent('usher-language', { bubbles: true, composed: true, detail: { lang } }));
    if (this.#line && !this.#ended) {
      this.#suggest([]);
      this.#ready.then(() => this.#line.send({ type: 'event', name: 'usher/language', value: this.#tag, locale: this.#tag, channelData: { clientActivityID: crypto.randomUUID?.() || `${Date.now()}` } })).catch(() => {});
    }
    if (tell) this.#ui.other.focus();
  }

  /* hearing */

  #ready = Promise.resolve();

  #start() {
    const line = this.#line = new Line(this.#base, {
      set: activities => this.#hear(activities),
      link: state => this.#link(state),
      opened: place => this.#save(place),
      phone: phone => this.#save({ phone }),
      gone: () => this.#end(),
    });
    this.#ready = this.#open(line);
    this.#ready.catch(() => {});
  }

  async #open(line) {
    const saved = this.#saved();
    const user = { id: this.getAttribute('user') || undefined, token: this.getAttribute('user-token') || undefined };
    for (let attempt = 0; ; attempt++) {
      try {
        return await line.open({ saved: saved?.conversationId ? saved : null, token: await this.#siteToken(), body: { user }, locale: this.#tag });
      } catch (fault) {
        this.#link('down');
        if (line.closed || (fault instanceof Refused && fault.status < 500 && fault.status !== 429)) throw fault;
        await line.wait(Math.min(attempt < 20 ? 4_000 : 20_000, 800 * 2 ** attempt));
      }
    }
  }

  async #siteToken() {
    const address = this.getAttribute('token-url');
    if (!address) return this.getAttribute('secret');
    const answer = await fetch(address, { method: 'POST' });
    if (!answer.ok) throw new Refused(answer.status, 'TokenUrl');
    return (await answer.json()).token;
  }

  #hear(activities) {
    const log = this.#ui.log;
    const history = !this.#seen.size && activities.length > 2;
    if (history) log.setAttribute('aria-live', 'off');
    const last = history ? null : [...log.querySelectorAll('.message')].at(-1);
    if (!activities.length) this.#typing(false);
    for (const activity of activities) {
      if (activity.id && this.#seen.has(activity.id)) continue;
      if (activity.id) this.#seen.add(activity.id);
      this.#show(activity);
    }
    if (history) setTimeout(() => log.setAttribute('aria-live', 'polite'), 500);
    this.#scroll(last?.isConnected ? last.nextElementSibling : null);
  }

  #show(activity) {
    if (activity.type === 'typing') return this.#typing(true, 0);
    if (activity.type === 'endOfConversation') return this.#end();
    if (activity.type === 'event') return activity.name === 'usher/owner' ? this.#owned(activity.value) : undefined;
    if (activity.type !== 'message') return undefined;
    return activity.from?.role === 'user' ? this.#echo(activity) : this.#answer(activity);
  }

  #echo(activity) {
    const mine = this.#mine.get(activity.channelData?.clientActivityID);
    if (mine) {
      mine.classList.remove('waiting');
      if ([...this.#ui.log.querySelectorAll('.message:not(.user)')].some(other => mine.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)) {
        this.#lastBy = 'user';
        this.#ui.log.append(mine);
      }
      return;
    }
    this.#suggest([]);
    this.#by('user', this.#words.you);
    this.#ui.log.append(el('div', { class: 'message user' }, el('div', { class: 'bubble' }, activity.text || '')));
  }

  #answer(activity) {
    this.#typing(false);
    const words = this.#words, usher = activity.channelData?.usher || {};
    const speaker = usher.speaker || 'bot';
    if (speaker === 'person' && this.#owner.owner !== 'person') this.#owned({ owner: 'person', name: usher.name });
    if (speaker !== 'notice') this.#by(speaker, speaker === 'person' ? usher.name || words.person : words.bot, speaker === 'person' ? words.person : null);
    else this.#lastBy = '';
    const item = el('div', { class: `message ${speaker}`, lang: activity.locale === 'zh' ? 'zh-CN' : activity.locale });
    if (activity.text) item.append(el('div', { class: 'bubble' }, ...(activity.textFormat === 'plain' ? [el('p', {}, activity.text)] : markdown(activity.text, words))));
    const cards = (activity.attachments || []).filter(a => a.contentType === 'application/vnd.microsoft.card.hero').map(a => this.#card(a.content)).filter(Boolean);
    if (cards.length) item.append(el('div', { class: 'cards' }, ...cards));
    this.#ui.log.append(item);
    const actions = (activity.suggestedActions?.actions || []).filter(action => action.type === 'imBack' || action.type === 'postBack');
    this.#suggest(actions);
    if (actions.length) item.append(el('span', { class: 'hush' }, `${words.suggestions}: ${actions.map(a => a.title).join(', ')}`));
    this.#expect(usher.secret ? 'secret' : usher.expects || 'anything');
    if (this.#ui.panel.hidden) { this.#unread = true; this.#ui.launcher.dataset.unread = ''; this.#label(); }
  }

  #card(content) {
    const button = (content.buttons || []).find(b => b.type === 'openUrl');
    let url;
    try { url = new URL(button.value, HERE); } catch { return null; }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    return el('a', { class: 'card', href: url.href, target: '_blank', rel: 'noopener noreferrer' },
      el('b', {}, content.title || ''), el('span', {}, content.text || ''),
      el('i', {}, button.title, icon('go')), el('span', { class: 'hush' }, `(${this.#words.newWindow})`));
  }

  #by(speaker, name, badge) {
    const by = `${speaker}:${name}`;
    if (by === this.#lastBy) return;
    this.#lastBy = by;
    if (speaker === 'user') this.#ui.log.append(el('p', { class: 'hush' }, name));
    else this.#ui.log.append(el('p', { class: 'by' }, name, badge && badge !== name ? el('span', { class: 'badge' }, badge) : null));
  }

  #suggest(actions) {
    const choices = this.#ui.choices;
    const hadFocus = choices.contains(this.#root.activeElement);
    choices.replaceChildren(...actions.map(action => el('button', { type: 'button', onclick: () => { this.#say(String(action.value ?? action.title)); } }, action.title)));
    choices.hidden = !actions.length;
    if (hadFocus && !actions.length) this.#focusField();
  }

  #expect(kind) {
    if (kind === this.#expects && !this.#plain) return;
    const hadFocus = this.#ui.form.contains(this.#root.activeElement);
    this.#expects = kind;
    this.#plain = false;
    this.#compose();
    if (hadFocus) this.#focusField();
  }

  #owned(owner) {
    this.#owner = owner || { owner: 'bot' };
    this.#typing(false);
    this.#label();
  }

  #typing(on, delay = 0) {
    clearTimeout(this.#typingTimer);
    const log = this.#ui.log;
    if (!on) { log.querySelector('.typing')?.remove(); return; }
    this.#typingTimer = setTimeout(() => {
      log.querySelector('.typing')?.remove();
      log.append(el('div', { class: 'typing', role: 'img', 'aria-label': this.#words.typing }, el('span'), el('span'), el('span')));
      this.#scroll();
      this.#typingTimer = setTimeout(() => this.#typing(false), 20_000);
    }, delay);
  }

  #link(state) {
    const ui = this.#ui;
    if (!ui) return;
    if (!navigator.onLine) state = 'offline';
    clearTimeout(this.bannerTimer);
    if (state === 'up') { ui.banner.hidden = true; return; }
    if (state === 'down') this.#typing(false);
    const words = this.#words, phone = this.getAttribute('phone') || this.#saved()?.phone;
    this.bannerTimer = setTimeout(() => {
      ui.banner.replaceChildren(words[state], ...(phone ? [el('a', { href: `tel:${phone.replace(/[^+\d]/g, '')}` }, words.call.replace('{phone}', phone))] : []));
      ui.banner.hidden = false;
    }, state === 'lost' ? 900 : 0);
  }

  #end() {
    if (this.#ended) return;
    const hadFocus = this.#ui.form.contains(this.#root.activeElement);
    this.#ended = true;
    this.#typing(false);
    this.#line?.close();
    this.#save({ conversationId: null, token: null });
    this.#suggest([]);
    this.#link('up');
    this.#compose();
    this.#label();
    if (hadFocus) this.#focusField();
    this.dispatchEvent(new CustomEvent('usher-end', { bubbles: true, composed: true }));
  }
}

if (!customElements.get('usher-chat')) {
  customElements.define('usher-chat', UsherChat);
  const alone = () => {
    if (document.querySelector('usher-chat')) return;
    const chat = document.createElement('usher-chat');
    for (const [name, value] of HERE.searchParams) if (/^[a-z][a-z-]*$/.test(name) && !name.startsWith('on')) chat.setAttribute(name, value);
    document.body.append(chat);
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', alone, { once: true });
  else alone();
}
