// The desk: what is known of the queue, which conversation is open, and what happens next.
import { badge, draw, say, toast } from './alerts.js';
import { api, whenStranger } from './api.js';
import { conversationView } from './conversation.js';
import { giveBack, wrapUp } from './dialogs.js';
import { h, released } from './dom.js';
import { listen } from './live.js';
import { loginView } from './login.js';
import { queueView } from './queue.js';
import { forgetDrafts } from './talk.js';
import { topView } from './top.js';
import { t } from './words.js';

/** Looks and acts go one after the other: what is asked while an act is on its way would be answered about a state that is gone. */
let before = Promise.resolve();
const inTurn = doIt => {
  const now = before.then(doIt);
  before = now.catch(() => {});
  return now;
};

const root = document.getElementById('desk');
const state = { me: null, online: false, board: null, known: null, chosen: null, detail: null, unread: new Map() };
let queue = null;
let view = null;
let silence = null;

async function start() {
  try {
    enter(await api.me());
  } catch {
    if (!root.hasChildNodes()) leave();
  }
}

function leave() {
  silence?.();
  queue?.end();
  silence = queue = view = null;
  Object.assign(state, { me: null, board: null, known: null, chosen: null, detail: null, unread: new Map() });
  badge(0);
  document.querySelectorAll('dialog').forEach(dialog => dialog.remove());
  root.replaceChildren(loginView({ entered: enter, spoken: leave }));
}

function enter(me) {
  state.me = me;
  render();
  silence = listen({
    everything: () => inTurn(refresh), signal: what => inTurn(() => changed(what)), beat: () => inTurn(refreshQuietly), online: showOnline,
  });
}

/** Everything anew: after login and when the language changes. */
function render() {
  queue?.end();
  badge(state.board?.waiting.length ?? 0);
  queue = queueView({ open, me: state.me });
  root.replaceChildren(top(), h('div.columns', {}, queue.element, h('main', { id: 'main', tabindex: '-1' })));
  if (state.board) queue.update(state);
  showConversation();
}

function top() {
  return topView({ me: state.me, online: state.online, declare, spoken: render, logout });
}

function showOnline(online) {
  if (state.online === online) return;
  state.online = online;
  redrawTop();
}

function redrawTop() {
  const old = root.querySelector('.top');
  const index = [...old.querySelectorAll('button, input, a')].indexOf(document.activeElement);
  old.replaceWith(top());
  if (index >= 0) root.querySelector('.top').querySelectorAll('button, input, a')[index]?.focus();
}

async function declare(availability) {
  await attempt(async () => { state.me = await api.presence(availability); redrawTop(); });
}

async function logout() {
  await attempt(() => api.logout());
  forgetDrafts();
  leave();
}

// What changed

async function refresh(complain = toast) {
  if (!state.me) return;
  await refreshBoard(complain);
  if (state.chosen && state.board) await refreshChosen(complain);
}

/** Signals may get lost on their way; what is true is asked for now and then. */
async function refreshQuietly() {
  if (state.board) await refresh(() => {});
}

async function changed({ handoff, what }) {
  if (!state.me) return;
  if (what === 'state') {
    await refreshBoard();
    if (handoff === state.chosen) await refreshChosen();
  } else if (what === 'writing') {
    if (handoff === state.chosen) view?.userWrites();
  } else if (what === 'read') {
    if (handoff === state.chosen) view?.userReads();
  } else if (handoff === state.chosen) {
    await moreLines();
  } else if (state.board?.mine.some(one => one.id === handoff)) {
    state.unread.set(handoff, (state.unread.get(handoff) ?? 0) + 1);
    queue.update(state);
    draw(t('userSaid'));
  }
}

async function refreshBoard(complain = toast) {
  await attempt(async () => {
    state.board = await api.queue();
    announceNew();
    badge(state.board.waiting.length);
    queue?.update(state);
  }, complain);
}

function announceNew() {
  const now = new Set(state.board.waiting.map(one => one.id));
  const fresh = state.known ? state.board.waiting.filter(one => !state.known.has(one.id)) : [];
  state.known = now;
  if (fresh.length) draw(t('newHandoff', fresh.map(one => [t('reasons.' + one.occasion.reason), one.occasion.headline].filter(Boolean).join(': ')).join('; ')));
}

async function refreshChosen(complain = toast) {
  const row = [...state.board.waiting, ...state.board.mine, ...state.board.promised].find(one => one.id === state.chosen);
  if (row && row.state !== view?.state) await reload(state.chosen);
  else await moreLines(complain);
}

/** The state has changed; two signals of one change make one new view, so that focus stays. */
async function reload(id) {
  await attempt(async () => {
    const detail = await api.detail(id);
    await released();
    if (state.chosen === id && view?.state !== detail.handoff.state) choose(id, detail);
  });
}

function lost() {
  if (view?.state === 'waiting') toast(t('gone'));
  choose(null);
}

/** The lists may lag behind by moments: whose a conversation is now comes with its lines. */
async function moreLines(complain = toast) {
  const { detail, chosen } = state;
  if (!view || !detail) return;
  await attempt(async () => {
    const news = await api.lines(chosen, view.mark());
    if (state.detail !== detail) return;
    const fresh = view.add(news.lines);
    detail.lines.push(...fresh);
    if (fresh.some(line => line.who === 'user')) draw(t('userSaid'));
    if (!['waiting', 'promised'].includes(news.state) && news.holder !== state.me.id) lost();
    else if (news.state !== view.state) await reload(chosen);
  }, complain);
}

// What the agent does

const open = id => inTurn(async () => {
  await attempt(async () => choose(id, await api.detail(id)));
  view?.focusHeading();
});

function choose(id, detail = null) {
  state.chosen = id;
  state.detail = detail;
  state.unread.delete(id);
  if (state.board) queue.update(state);
  showConversation();
}

function showConversation() {
  const main = root.querySelector('main');
  if (!state.detail) {
    view = null;
    main.replaceChildren(h('div.calm', {}, h('h1', {}, t('nothingOpen')), h('p.muted', {}, t('nothingOpenText'))));
    return;
  }
  view = conversationView({ detail: state.detail, me: state.me, acts, sent: () => inTurn(moreLines) });
  main.replaceChildren(h('h1.unseen', {}, t('title')), view.element);
  main.scrollTop = 0;
}

const acts = {
  accept: () => act(() => api.accept(state.chosen), 'accepted', () => view?.focus()),
  release: () => act(() => api.release(state.chosen), null, () => queue.focus()),
  reached: () => tried('reached', 'promiseKept'),
  notReached: () => tried('not-reached', 'triedInVain'),
  giveBack: () => giveBackOf(state.chosen),
  wrapUp: () => attempt(() => wrapUpOf(state.chosen)),
};

const act = (doIt, said, then) => inTurn(() => acted(doIt, said, then));

async function acted(doIt, said, then) {
  const id = state.chosen;
  const done = await attempt(doIt);
  await refreshBoard();
  if (done && id === state.chosen) await refreshChosen();
  if (done) then();
  if (done && said) say(t(said));
}

/** The promise is kept, or goes back to be tried again. */
const tried = (outcome, said) => inTurn(async () => {
  const id = state.chosen;
  if (!await attempt(() => api.tried(id, outcome))) return;
  if (state.chosen === id) choose(null);
  await refreshBoard();
  say(t(said));
  queue.focus();
});

function giveBackOf(id) {
  giveBack({ save: note => inTurn(() => api.giveBack(id, note)), done: () => act(() => {}, null, () => view?.focusHeading()) });
}

async function wrapUpOf(id) {
  const save = form => inTurn(async () => {
    await api.wrapUp(id, form);
    if (state.chosen === id) choose(null);
  });
  await wrapUp({ classification: state.detail.context.matter.classification, save, done: () => inTurn(wrapped) });
}

async function wrapped() {
  await refreshBoard();
  say(t('closed'));
  queue.focus();
}

/** True when it worked; else the agent is told why. */
async function attempt(doIt, complain = toast) {
  try {
    await doIt();
    return true;
  } catch (fault) {
    if (fault.code === 'taken') taken(fault.holder);
    else if (fault.code) complain(t('problems.' + fault.code));
    else throw fault;
    return false;
  }
}

function taken(holder) {
  toast(t('takenBy', holder ?? '?'));
  choose(null);
}

whenStranger(() => { if (state.me || !root.hasChildNodes()) leave(); });
start();
