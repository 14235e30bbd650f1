import { h, icon } from './dom.js';
import { promiseRow, showDue } from './promised.js';
import { t } from './words.js';

/** Who waits and what is mine. Rows stay the same elements while they are there, so that focus stays where it is. */
export function queueView({ open, me }) {
  const rows = new Map();
  const lists = { waiting: section('waiting', 'nobodyWaiting'), mine: section('mine', 'nothingMine'), promised: section('promised', 'nothingPromised') };
  const jump = h('button.jump', { type: 'button', hidden: true, onclick: () => { lists.promised.heading.scrollIntoView(); lists.promised.heading.focus(); } });
  const element = h('nav.queue', { 'aria-label': t('queue') }, jump, lists.mine.element, lists.waiting.element, lists.promised.element);
  let shift = 0;

  function update({ board, chosen, unread }) {
    shift = Date.parse(board.now) - Date.now();
    const present = new Map([...board.waiting, ...board.mine, ...board.promised].map(one => [one.id, one]));
    for (const [id, row] of rows) if (changed(row, present.get(id))) rows.delete(id);
    fill(lists.waiting, board.waiting, chosen, unread);
    fill(lists.mine, board.mine, chosen, unread);
    fill(lists.promised, board.promised, chosen, unread);
    tick();
  }

  /** A promise that was taken, put back or tried looks different: its row is made anew. */
  function changed(row, now) {
    if (!now) return true;
    const shown = row.handoff;
    return Boolean(shown.promise) !== Boolean(now.promise)
      || Boolean(now.promise) && (shown.state !== now.state || shown.promise.tries !== now.promise.tries);
  }

  function fill(list, handoffs, chosen, unread) {
    list.count.textContent = handoffs.length;
    list.empty.hidden = handoffs.length > 0;
    const wantedRows = handoffs.map(one => row(one, chosen === one.id, unread.get(one.id) ?? 0));
    if (wantedRows.some((wanted, index) => list.items.children[index] !== wanted) || list.items.children.length !== wantedRows.length) {
      const focused = document.activeElement;
      list.items.replaceChildren(...wantedRows);
      if (focused?.closest?.('.queue') && focused.isConnected) focused.focus();
    }
  }

  function row(handoff, isChosen, unread) {
    const known = rows.get(handoff.id) ?? newRow(handoff);
    rows.set(handoff.id, known);
    known.handoff = handoff;
    known.button.setAttribute('aria-current', String(isChosen));
    if (known.unread) {
      known.unread.textContent = unread ? t('unread', unread) : '';
      known.unread.hidden = !unread;
      known.first.hidden = !handoff.first;
    }
    known.item.dataset.state = handoff.state;
    return known.item;
  }

  function newRow(handoff) {
    if (handoff.promise) {
      const row = promiseRow({ handoff, open, me: me.id });
      return { item: h('li', {}, row.button), ...row, handoff };
    }
    const { occasion, place } = handoff;
    const time = h('time', { 'aria-live': 'off' });
    const unread = h('span.unread');
    const first = h('span.first', { hidden: !handoff.first }, t('first'));
    const button = h('button.row', { type: 'button', onclick: () => open(handoff.id) },
      h('span.line', {},
        h('span.reason', { 'data-reason': occasion.reason }, t('reasons.' + occasion.reason)), time),
      h('span.headline', { lang: occasion.language }, occasion.headline || t('unnamed')),
      h('span.line.muted', {},
        h('span', {}, icon(occasion.channel === 'voice' ? 'voice' : 'chat'), t('channels.' + occasion.channel), ' · ',
          t('languages.' + occasion.language), ' · ', place.queue),
        h('span', {}, unread, first, h('span.priority', { 'data-priority': place.priority }, t('priority', place.priority)))));
    return { item: h('li', {}, button), button, time, unread, first, handoff };
  }

  function tick() {
    const now = Date.now() + shift;
    const late = [...rows.values()].filter(({ handoff }) => handoff.promise && Date.parse(handoff.promise.by) < now).length;
    jump.hidden = late === 0;
    if (late && jump.dataset.late !== String(late)) {
      jump.dataset.late = String(late);
      jump.textContent = t('late', late);
    }
    for (const row of rows.values()) {
      const { handoff, time, button } = row;
      if (handoff.promise) {
        showDue(row, now);
        continue;
      }
      const seconds = Math.max(0, Math.round((now - Date.parse(handoff.place.since)) / 1000));
      time.textContent = span(seconds);
      button.dataset.long = String(seconds > 300);
    }
  }

  const timer = setInterval(tick, 1000);
  return { element, update, end: () => clearInterval(timer), focus: () => lists.waiting.heading.focus() };
}

function section(name, empty) {
  const count = h('span.count');
  const heading = h('h2', { tabindex: '-1', id: 'h-' + name }, t(name), ' ', count);
  const items = h('ul', { 'aria-labelledby': 'h-' + name });
  const nothing = h('p.muted.empty', {}, t(empty));
  return { element: h('section', {}, heading, nothing, items), heading, count, items, empty: nothing };
}

/** 75 → 1:15 */
function span(seconds) {
  const two = number => String(number).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
