// The four sheets of the page. Each gives its element and follow(state), which shows what is live; forms keep what was typed.
import { h } from '/desk/page/dom.js';
import { api } from './api.js';
import { boxes, field, sheetForm, ticked } from './fields.js';
import { called, deskTime, languageName, moment, t } from './words.js';

const sheet = (id, title, ...content) => h('section.sheet', { 'aria-labelledby': id }, h('h2', { id, tabindex: -1 }, title), content);
const valueOf = (form, name) => form.querySelector(`[data-field="${name}"]`).value;
const choices = (named, words = called) => named.map(one => h('option', { value: one.id }, words(one.name)));
const why = form => field(form, 'why', t('why'), h('input', { maxlength: 300 }), t('whyHint'));
const act = (name, onclick, about) => h('button', { type: 'button', onclick, 'aria-label': `${name}: ${about}` }, name);

export function outages(first, page) {
  const list = h('ul.things');
  const heard = h('div.heard', { 'aria-live': 'polite' });
  const { languages, services, sites } = first.choices;
  const nameOf = (named, id) => called(named.find(one => one.id === id)?.name ?? { id });
  const from = h('input', { type: 'datetime-local', required: true });
  from.defaultValue = first.now;
  const texts = form => Object.fromEntries(languages.map(code => [code, valueOf(form, 'text-' + code)]));
  let later = 0;

  async function preview() {
    const words = Object.fromEntries(Object.entries(texts(form)).filter(([, text]) => text.trim()));
    if (!Object.keys(words).length) return heard.replaceChildren(h('p.nothing', {}, t('previewNothing')));
    const said = await api.preview(words).catch(() => ({}));
    heard.replaceChildren(...Object.entries(said).filter(([code]) => words[code]).map(([code, one]) =>
      h('p', { lang: code === 'zh' ? 'zh-Hans' : code }, one.read === one.heard ? one.read : `${one.read} / ${one.heard}`)));
  }

  const form = sheetForm({
    title: t('publish'), button: t('doPublish'),
    content: [
      field('outage', 'service', t('service'), h('select', {}, choices(services))),
      boxes('outage', 'sites', t('sites'), sites.map(one => [one.id, called(one.name)]), () => false, t('everywhere')),
      h('div.pair', {},
        field('outage', 'from', t('from'), from),
        field('outage', 'until', t('until'), h('input', { type: 'datetime-local' }), t('untilHint'))),
      languages.map(code => field('outage', 'text-' + code, t('text', languageName(code)),
        h('textarea', { rows: 3, maxlength: 1000, oninput: () => { clearTimeout(later); later = setTimeout(preview, 300); } }), t('textHint'))),
      h('h3', {}, t('preview')), heard, why('outage'),
    ],
    read: form => ({ service: valueOf(form, 'service'), sites: ticked(form, 'sites'), from: valueOf(form, 'from'), until: valueOf(form, 'until'), text: texts(form), why: valueOf(form, 'why') }),
    send: async form => { await page.change('outage', form); heard.replaceChildren(h('p.nothing', {}, t('previewNothing'))); },
  });
  preview();

  const row = one => h('li', { 'data-id': one.id },
    h('p', {}, h('span.badge', { 'data-state': one.state }, t('states.' + one.state)), ' ', h('strong.headline', {}, nameOf(services, one.service)), ' · ', one.sites.map(id => nameOf(sites, id)).join(', ') || t('all')),
    h('p', {}, called(one.text)),
    h('small', {}, t('since', deskTime(one.from)), ' · ', one.until ? t('till', deskTime(one.until)) : t('openEnd')),
    h('div.acts', {},
      one.state === 'over' ? null : act(t('end'), () => page.ask('outage-end', { id: one.id }, called(one.text), t('end')), one.id),
      act(t('remove'), () => page.ask('outage-remove', { id: one.id }, called(one.text), t('remove')), one.id)));

  return {
    element: sheet('outages', t('outages'), h('div', {}, list), form),
    follow: state => list.replaceChildren(...(state.outages.length ? [...state.outages].reverse().map(row) : [h('li.nothing', {}, t('noOutages'))])),
  };
}

export function holidays(first, page) {
  const list = h('ul.things');
  const form = sheetForm({
    title: t('addHoliday'), button: t('addHoliday'),
    content: [
      field('holiday', 'date', t('date'), h('input', { type: 'date' })),
      field('holiday', 'team', t('team'), h('select', {}, h('option', { value: '' }, t('allTeams')), choices(first.teams))),
      why('holiday'),
    ],
    read: form => ({ date: valueOf(form, 'date'), team: valueOf(form, 'team'), why: valueOf(form, 'why') }),
    send: form => page.change('holiday', form),
  });
  const row = ([day, team, name]) => h('li', {},
    h('p', {}, h('strong', {}, day), ' · ', name),
    h('div.acts', {}, act(t('remove'), () => page.ask('holiday-remove', { date: day, team }, `${day} · ${name}`, t('remove')), `${day} ${name}`)));

  return {
    element: sheet('holidays', t('holidays'), h('div', {}, h('p.muted', {}, t('holidaysText')), list), form),
    follow: state => {
      const days = [
        ...state.holidays.map(day => [day, '', t('allTeams')]),
        ...state.teams.flatMap(team => team.holidays.map(day => [day, team.id, called(team.name)])),
      ].sort();
      list.replaceChildren(...(days.length ? days.map(row) : [h('li.nothing', {}, t('noHolidays'))]));
    },
  };
}

export function agents(first, page) {
  const list = h('ul.things');
  const teamName = id => called(first.teams.find(team => team.id === id)?.name ?? { id });
  const languages = first.choices.languages;
  const capacity = h('input', { inputmode: 'numeric', maxlength: 3 });
  capacity.defaultValue = '3';
  const admin = h('input', { type: 'checkbox', id: 'agent-admin', 'data-field': 'admin' });
  const form = sheetForm({
    title: t('addAgent'), button: t('add'),
    content: [
      h('div.pair', {},
        field('agent', 'id', t('id'), h('input', { maxlength: 60, autocapitalize: 'none', spellcheck: 'false', autocomplete: 'off' }), t('idHint')),
        field('agent', 'name', t('name'), h('input', { maxlength: 80, autocomplete: 'off' }), t('nameHint'))),
      boxes('agent', 'languages', t('languages'), languages.map(code => [code, languageName(code)]), () => true),
      boxes('agent', 'teams', t('teams'), first.teams.map(team => [team.id, called(team.name)]), () => false),
      h('div.pair', {},
        field('agent', 'phone', t('phone'), h('input', { maxlength: 80, autocomplete: 'off' }), t('phoneHint')),
        field('agent', 'capacity', t('capacity'), capacity)),
      field('agent', 'password', t('firstPassword'), h('input', { type: 'password', maxlength: 200, autocomplete: 'new-password' }), t('firstPasswordHint')),
      h('p', {}, admin, h('label', { for: 'agent-admin' }, t('admin'))),
      why('agent'),
    ],
    read: form => ({
      id: valueOf(form, 'id'), name: valueOf(form, 'name'), languages: ticked(form, 'languages'), teams: ticked(form, 'teams'),
      phone: valueOf(form, 'phone'), capacity: valueOf(form, 'capacity'), password: valueOf(form, 'password'), admin: admin.checked, why: valueOf(form, 'why'),
    }),
    send: form => page.change('agent', form),
  });
  const row = one => h('li', { 'data-id': one.id },
    h('p', {}, h('strong.headline', {}, one.name), ` (${one.id}) `,
      one.paused ? h('span.badge', { 'data-state': 'paused' }, t('paused')) : null, ' ', one.admin ? h('span.badge', {}, t('isAdmin')) : null),
    h('small', {}, [one.teams.map(teamName).join(', '), one.languages.map(languageName).join(', '), t('atOnce', one.capacity), one.phone ? t('calls', one.phone) : t('noCalls')].filter(Boolean).join(' · ')),
    h('div.acts', {},
      one.paused
        ? act(t('resume'), () => page.ask('agent-resume', { id: one.id }, one.name, t('resume')), one.id)
        : act(t('pause'), () => page.ask('agent-pause', { id: one.id }, one.name, t('pause')), one.id),
      act(t('newPassword'), () => page.ask('agent-password', { id: one.id }, one.name, t('newPassword')), one.id),
      act(t('remove'), () => page.ask('agent-remove', { id: one.id }, one.name, t('remove')), one.id)));

  return {
    element: sheet('agents', t('agents'), h('div', {}, list), form),
    follow: state => list.replaceChildren(...state.agents.map(row)),
  };
}

export function changes() {
  const body = h('tbody');
  const version = h('p.muted');
  return {
    element: sheet('changes', t('changes'), h('div.wide', {}, version,
      h('div.scroll', { tabindex: 0, role: 'group', 'aria-labelledby': 'changes' }, h('table', {},
        h('thead', {}, h('tr', {}, ['when', 'who', 'what', 'about', 'why'].map(name => h('th', { scope: 'col' }, t(name))))), body)))),
    follow: state => {
      version.textContent = t('version', state.version, state.zone);
      body.replaceChildren(...(state.changes.length ? state.changes.map(one => h('tr', {},
        h('td', {}, moment(one.at, state.zone)), h('td', {}, one.who || t('byHand')), h('td', {}, t('did.' + one.what)), h('td', {}, one.about), h('td', {}, one.why)))
        : [h('tr', {}, h('td', { colspan: 5 }, t('noChanges')))]));
    },
  };
}
