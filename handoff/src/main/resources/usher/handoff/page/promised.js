// What was promised: a callback, or the answer to a message. A row of the list, and the card an agent works from.
import { h, icon } from './dom.js';
import { moment, t } from './words.js';

/** One row: which way, to whom, by when. */
export function promiseRow({ handoff, open, me }) {
  const { promise, occasion, holder } = handoff;
  const time = h('time', { datetime: promise.by });
  const button = h('button.row.promise', { type: 'button', onclick: () => open(handoff.id) },
    h('span.line', {}, h('span.reason', {}, t('ways.' + promise.way)), time),
    h('span.headline', { lang: occasion.language }, promise.name || occasion.headline || t('unnamed')),
    h('span.line.muted', {},
      h('span', {}, promise.number ? icon('voice') : null, promise.number || t('noNumber')),
      h('span', {}, holder === me ? h('strong', {}, t('takenByMe')) : promise.tries ? t('triesOf', promise.tries) : '')));
  return { button, time };
}

/** Late is told in words, not by colour alone. */
export function showDue(row, now) {
  const late = Date.parse(row.handoff.promise.by) < now;
  row.time.textContent = late ? t('overdue', moment(row.handoff.promise.by)) : t('due', moment(row.handoff.promise.by));
  row.button.dataset.long = String(late);
}

export function promiseCard(promise) {
  const number = promise.number
    ? h('a.call', { href: 'tel:' + promise.number.replace(/[^+0-9]/g, '') }, icon('voice'), t('callNow', promise.number))
    : h('p.muted', {}, t('noNumber'));
  return h('section.card.wide.promisecard', { 'aria-labelledby': 'c-promise' },
    h('h3', { id: 'c-promise' }, t('ways.' + promise.way)),
    promise.words ? h('blockquote', {}, '“' + promise.words + '”') : null,
    number,
    h('p.muted', {}, [t('due', moment(promise.by)), promise.tries ? t('triesOf', promise.tries) : ''].filter(Boolean).join(' · ')));
}
