import { h, icon } from './dom.js';
import { t } from './words.js';

/** Who waits and what is mine. Rows stay the same elements while they are there, so that focus stays where it is. */
export function queueView({ open }) {
  const rows = new Map();
  const lists = { waiting: section('waiting', 'nobodyWaiting'), mine: section('mine', 'nothingMine') };
  const element = h('nav.queue', { 'aria-label': t('queue') }, lists.mine.element, lists.waiting.element);
  let shift = 0;

  function update({ board, chosen, unread }) {
    shift = Date.parse(board.now) - Date.now();
    const present = new Set([...board.waiting, ...board.mine].map(one => one.id));
    for (const id of rows.keys()) if (!present.has(id)) rows.delete(id);
    fill(lists.waiting, board.waiting, chosen, unread);
    fill(lists.mine, board.mine, chosen, unread);
    tick();
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
    known.unread.textContent = unread ? t('unread', unread) : '';
    known.unread.hidden = !unread;
    known.first.hidden = !handoff.first;
    known.item.dataset.state = handoff.state;
    return known.item;
  }

  function newRow(handoff) {
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
    for (const { handoff, time, button } of rows.values()) {
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
