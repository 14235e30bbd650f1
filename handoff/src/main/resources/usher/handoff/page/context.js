// The context package: why, who, what is known and from where. Comes first, so that nobody asks twice.
import { h, icon } from './dom.js';
import { because, clock, own, sign, t, told } from './words.js';

const percent = value => Math.round(value * 100);

export function contextView(context) {
  const { grounds, matter, person, findings, course, handling } = context;
  return h('div.context', {},
    card('why', 'why.wide', why(grounds, context.occasion.language, handling)),
    card('summary', '', summary(matter, course.promises)),
    card('who', '', who(person, matter)),
    handling.practice ? card('handling', 'wide', steps(handling)) : null,
    card('known', 'twothirds', known(findings.facts)),
    card('classification', 'third', classification(matter.classification)),
    card('checks', 'third', checks(findings.checks)),
    card('tried', 'third', tried(findings.tried)),
    card('distress', 'third', distress(course.distress)));
}

function card(name, kind, content) {
  return h('section.card' + (kind ? '.' + kind : ''), { 'aria-labelledby': 'c-' + name }, h('h3', { id: 'c-' + name }, t(name)), content);
}

/** What is done with this kind, in order. */
function steps({ practice, steps }) {
  const lines = own(steps) ?? [];
  return [h('p.muted', {}, t('practices.' + practice)), lines.length ? h('ol.summary', {}, lines.map(line => h('li', {}, line))) : null];
}

/** Why it came to this team: a rule of the desk's own words, or one that every desk has. */
const team = ({ rule, why }) => rule ? h('p.muted', {}, t('whyTeam', own(why) ?? t('teams.' + rule))) : null;

function why(grounds, language, handling) {
  return [
    h('p.rule', {}, because(grounds)),
    grounds.quotes.length
      ? h('ul.quotes', { 'aria-label': t('inTheseWords') }, grounds.quotes.map(quote =>
        h('li', {}, h('blockquote', { lang: language }, quote.words), h('time.muted', { datetime: quote.at }, clock(quote.at)))))
      : h('p.muted', {}, t('noWords')),
    team(handling),
  ];
}

function summary(matter, promised) {
  return [
    h('ul.summary', {}, matter.summary.map(line => h('li', {}, told(line)))),
    promised.length ? h('div.promised', {}, h('h4', {}, t('promises')), promises(promised)) : null,
  ];
}

function who(person, matter) {
  return h('dl', {},
    pair('who', person.name ?? t('unnamed'), t('sureness.' + person.sureness) + (person.by ? ' · ' + t('proofs.' + person.by) : '')),
    matter.offering ? pair('offering', matter.offering) : null,
    pair('record', h('span.number', {}, matter.recordNumber)));
}

const pair = (name, value, small) => h('div', {}, h('dt', {}, t(name)), h('dd', {}, value, small ? h('small', {}, small) : null));

function classification(found) {
  if (!found) return h('p.muted', {}, t('unclassified'));
  const { best, alternatives } = found;
  return [
    h('p.best', {}, best.title, h('small', {}, [t('kinds.' + best.kind), best.service, t('sure', percent(best.confidence))].join(' · '))),
    alternatives.length
      ? h('ul.others', { 'aria-label': t('alternatives') }, alternatives.map(other =>
        h('li', {}, h('span', {}, other.title), h('span.muted', {}, percent(other.confidence) + '%'))))
      : null,
  ];
}

function known(facts) {
  if (!facts.length) return nothing();
  return h('table', {},
    h('thead', {}, h('tr', {}, ['fact', 'value', 'from'].map(name => h('th', { scope: 'col' }, t(name))))),
    h('tbody', {}, facts.map(fact => h('tr', {}, h('th', { scope: 'row' }, fact.name), h('td.value', {}, fact.value), h('td.muted', {}, origin(fact.provenance))))));
}

function origin({ source, channel, confidence, verifiedBy }) {
  return [t('sources.' + source), source === channel ? '' : t('channels.' + channel), t('sure', percent(confidence)), verifiedBy ? t('verified', verifiedBy) : t('notVerified')]
    .filter(Boolean).join(' · ');
}

function checks(all) {
  return all.length ? h('ul.marks', {}, all.map(one => mark(one.result, t('results.' + one.result), one.what, [one.detail, t('sources.' + one.source)]))) : nothing();
}

function tried(all) {
  const icons = { worked: 'passed', failed: 'failed', unknown: 'unknown' };
  return all.length
    ? h('ul.marks', {}, all.map(one => mark(icons[one.outcome], t('outcomes.' + one.outcome), one.what, [t('tries.' + one.result), clock(one.at)])))
    : nothing();
}

function mark(kind, word, what, details) {
  return h('li.' + kind, {}, icon(kind),
    h('span', {}, h('span.what', {}, what), ' ', h('strong', {}, word), h('small', {}, details.filter(Boolean).join(' · '))));
}

function distress(moments) {
  if (!moments.length) return h('p.muted', {}, t('calm'));
  return h('ol.bars', {}, moments.map(bar));
}

function bar({ at, level, reasons }) {
  const column = h('span.bar', { 'aria-hidden': 'true', 'data-level': level >= 0.7 ? 'high' : level >= 0.35 ? 'some' : 'calm' });
  column.style.setProperty('--level', level);
  return h('li', {},
    h('span.number', {}, percent(level) + '%'), h('span.track', { 'aria-hidden': 'true' }, column),
    h('time', { datetime: at }, clock(at)), h('small', {}, reasons.map(sign).join(', ') || t('calm')));
}

function promises(all) {
  return h('ul.plain', {}, all.map(one => h('li', {}, one.words, h('small', {}, t('until', clock(one.due))))));
}

const nothing = () => h('p.muted', {}, t('none'));
