// Puts the page together: login, or who may not, or the sheets; and keeps them in step with the desk.
import { h } from '/desk/page/dom.js';
import { currentLanguage, speak } from '/desk/page/words.js';
import { api } from './api.js';
import { articles } from './articles.js';
import { ask } from './fields.js';
import { records } from './records.js';
import { agents, changes, holidays, outages } from './sheets.js';
import { t } from './words.js';

const LOOK = 5_000;
const root = document.getElementById('admin');
const told = document.getElementById('told');
let sheets = [];
let refused;
let secret;
let hushing = 0;
let shown = '';

function say(text) {
  told.textContent = text;
  clearTimeout(hushing);
  hushing = setTimeout(() => { told.textContent = ''; }, 7_000);
}

function languageSwitch() {
  const option = (code, name) => h('button', {
    type: 'button', lang: code === 'zh' ? 'zh-Hans' : 'en', 'aria-pressed': String(currentLanguage() === code),
    onclick: () => { speak(code); start(); },
  }, name);
  return h('div.switch', { role: 'group', 'aria-label': t('language') }, option('en', 'English'), option('zh', '中文'));
}

const top = (...more) => h('header.top', {},
  h('div.brand', {}, h('img', { src: '/desk/page/icon.svg', alt: '', width: 28, height: 28 }), h('h1.brandname', {}, t('title'))),
  h('div.space'), languageSwitch(), more,
  h('button.quiet', { type: 'button', onclick: () => api.logout().finally(start) }, t('logout')));

function login() {
  const problem = h('p.problem', { role: 'alert' });
  const agent = h('input', { id: 'agent', autocomplete: 'username', required: true, maxlength: 128, autocapitalize: 'none', spellcheck: 'false' });
  const password = h('input', { id: 'password', type: 'password', autocomplete: 'current-password', required: true, maxlength: 200 });
  const submit = async event => {
    event.preventDefault();
    problem.textContent = '';
    await api.login(agent.value.trim(), password.value).then(start, fault => {
      problem.textContent = t('problems.' + (fault.code ?? 'other'));
      password.value = '';
      password.focus();
    });
  };
  root.replaceChildren(h('main.login', {}, h('form', { onsubmit: submit },
    h('img', { src: '/desk/page/icon.svg', alt: '', width: 48, height: 48 }),
    h('h1', {}, t('welcome')), h('p.muted', {}, t('welcomeText')),
    h('label', { for: 'agent' }, t('agent')), agent, h('label', { for: 'password' }, t('password')), password,
    problem, h('button.primary', { type: 'submit' }, t('login')), languageSwitch())));
  agent.focus();
}

/** Whoever does not look after the desk may still look records up. */
async function notAdmin() {
  const sheet = records(await api.recordChoices());
  root.replaceChildren(top(), h('main.rooms', {}, h('section.sheet', {},
    h('h2', {}, t('notAdmin')), h('p.wide', {}, t('notAdminText')), h('p.wide', {}, h('a', { href: '/desk' }, t('toDesk')))), sheet.element));
}

const page = {
  async change(what, form) {
    secret.replaceChildren();
    const done = await api.change(what, form);
    if (done.password) secret.replaceChildren(h('p.secret', { tabindex: -1 }, t('secret', form.id), h('code', {}, done.password), t('secretText')));
    await look();
    secret.firstElementChild?.focus();
    say(t(done.inFolder ? 'done' : 'doneNotInFolder'));
  },
  ask(what, form, about, button, then = () => {}) {
    ask({ question: t('ask.' + what), about, button, act: why => page.change(what, { ...form, why }).then(then) });
  },
};

function follow(state) {
  shown = lasting(state);
  refused.replaceChildren(...(state.refused.length ? [h('div.warning', { role: 'alert' },
    h('h2', {}, t('refused')), h('p', {}, t('refusedText')),
    h('ul', { lang: 'en' }, state.refused.map(one => h('li', {}, `${one.file}, ${t('line', one.line)}: ${one.wrong} — ${one.right}`))))] : []));
  sheets.forEach(sheet => sheet.follow(state));
}

const nameOf = state => state.agents.find(agent => agent.id === state.me)?.name ?? state.me;

const lasting = ({ now: _, ...rest }) => JSON.stringify(rest);

/** Shows what is live, unless it is shown already: buttons keep their focus. */
async function look() {
  const state = await api.state();
  if (sheets.length && lasting(state) !== shown) follow(state);
  return state;
}

async function start() {
  document.title = t('title');
  sheets = [];
  shown = '';
  try {
    const state = await look();
    refused = h('div', { hidden: false });
    secret = h('div', { role: 'status' });
    sheets = [outages(state, page), holidays(state, page), agents(state, page), articles(state, page), records(state), changes()];
    root.replaceChildren(top(h('span.me', {}, nameOf(state))), h('main.rooms', {}, refused, secret, sheets.map(sheet => sheet.element)));
    follow(state);
  } catch (fault) {
    if (fault.code === 'not-admin') return notAdmin().catch(login);
    login();
    if (fault.code !== 'login') say(t('problems.' + (fault.code ?? 'other')));
  }
}

setInterval(() => {
  if (sheets.length && !document.hidden && !document.querySelector('dialog')) {
    sheets.forEach(sheet => sheet.look?.());
    look().catch(fault => { if (fault.code === 'login' || fault.code === 'not-admin') start(); });
  }
}, LOOK);
start();
