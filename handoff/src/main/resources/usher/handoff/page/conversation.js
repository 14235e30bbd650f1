// One conversation on the desk: head with buttons, context, transcript, field.
import { contextView } from './context.js';
import { h, icon } from './dom.js';
import { promiseCard } from './promised.js';
import { composerView, transcriptView } from './talk.js';
import { t } from './words.js';

export function conversationView({ detail, me, acts, sent }) {
  const { handoff, context } = detail;
  const { occasion, place } = handoff;
  const mine = handoff.holder === me.id;
  const heading = h('h2', { tabindex: '-1', lang: occasion.language }, occasion.headline || t('unnamed'));
  const transcript = transcriptView(me);
  const spoken = occasion.channel === 'voice';
  const composer = mine && handoff.state === 'with-agent' && !spoken ? composerView(handoff.id, sent) : null;
  transcript.add(detail.lines);

  const chips = h('p.chips', {},
    h('span.reason', { 'data-reason': occasion.reason }, t('reasons.' + occasion.reason)),
    h('span', {}, icon(spoken ? 'voice' : 'chat'), t('channels.' + occasion.channel)),
    h('span', {}, t('languages.' + occasion.language)),
    h('span', {}, t('priority', place.priority)),
    h('span', {}, place.queue),
    h('span.number', {}, context.matter.recordNumber));

  const element = h('article.conversation', {},
    h('div.head', {}, h('div', {}, heading, chips), h('div.buttons', {}, buttons(handoff, mine, acts))),
    handoff.promise ? h('div.context.first-card', {}, promiseCard(handoff.promise)) : null,
    contextView(context), transcript.element,
    composer?.element ?? h('p.hint', {}, t(hint(handoff, mine))));
  return {
    element, state: handoff.state,
    add: lines => show(transcript, lines),
    userWrites: () => transcript.writing(),
    userReads: () => transcript.read(),
    mark: () => detail.lines.at(-1)?.mark ?? '',
    focus: () => (composer ?? heading).focus(),
    focusHeading: () => heading.focus(),
    showEnd: () => transcript.last()?.scrollIntoView({ block: 'end' }),
  };
}

function show(transcript, lines) {
  const fresh = transcript.add(lines);
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  if (fresh.length) transcript.last().scrollIntoView({ block: 'nearest', behavior });
  return fresh;
}

function hint(handoff, mine) {
  if (handoff.promise) return handoff.state === 'answering' ? 'answeringHint' : 'promiseHint';
  if (mine && handoff.state === 'with-agent') return 'spokenHint';
  return mine ? 'overHint' : 'acceptFirst';
}

function buttons(handoff, mine, acts) {
  const button = (name, act, kind = '') => h('button' + kind, { type: 'button', onclick: act }, t(name));
  if (handoff.state === 'promised') return [button('take', acts.accept, '.primary')];
  if (handoff.state === 'answering' && mine) {
    return [button('putBack', acts.release), button('notReached', acts.notReached), button('reached', acts.reached, '.primary')];
  }
  if (handoff.state === 'waiting') return [button('accept', acts.accept, '.primary')];
  if (!mine) return [];
  if (handoff.state === 'wrapping-up') return [button('wrapUp', acts.wrapUp, '.primary')];
  return [button('release', acts.release), button('back', acts.giveBack), button('wrapUp', acts.wrapUp, '.primary')];
}
