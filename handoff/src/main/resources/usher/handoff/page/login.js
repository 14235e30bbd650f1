import { api } from './api.js';
import { h } from './dom.js';
import { languageSwitch } from './top.js';
import { t } from './words.js';

/** The form to log in; calls entered(me). */
export function loginView({ entered, spoken }) {
  const problem = h('p.problem', { role: 'alert' });
  const agent = h('input', { id: 'agent', name: 'agent', autocomplete: 'username', required: true, maxlength: 128, autocapitalize: 'none', spellcheck: 'false' });
  const password = h('input', { id: 'password', name: 'password', type: 'password', autocomplete: 'current-password', required: true, maxlength: 200 });
  const button = h('button.primary', { type: 'submit' }, t('login'));

  async function submit(event) {
    event.preventDefault();
    problem.textContent = '';
    button.disabled = true;
    try {
      entered(await api.login(agent.value.trim(), password.value));
    } catch (fault) {
      problem.textContent = t('problems.' + fault.code);
      password.value = '';
      password.focus();
    } finally {
      button.disabled = false;
    }
  }

  setTimeout(() => agent.focus());
  return h('main.login', {},
    h('form', { onsubmit: submit },
      h('img', { src: '/desk/page/icon.svg', alt: '', width: 48, height: 48 }),
      h('h1', {}, t('welcome')),
      h('p.muted', {}, t('welcomeText')),
      h('label', { for: 'agent' }, t('agent')), agent,
      h('label', { for: 'password' }, t('password')), password,
      problem, button,
      languageSwitch(spoken)));
}
