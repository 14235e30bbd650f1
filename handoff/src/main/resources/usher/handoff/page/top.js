import { h } from './dom.js';
import { want, wanted } from './alerts.js';
import { currentLanguage, speak, t } from './words.js';

export function languageSwitch(spoken) {
  const option = (code, name) => h('button', {
    type: 'button', lang: code === 'zh' ? 'zh-Hans' : 'en', 'aria-pressed': String(currentLanguage() === code),
    onclick: () => { speak(code); spoken(); },
  }, name);
  return h('div.switch', { role: 'group', 'aria-label': t('language') }, option('en', 'English'), option('zh', '中文'));
}

/** The bar at the top: who, whether there, alerts, language, out. */
export function topView({ me, online, declare, spoken, logout }) {
  const there = name => h('button', {
    type: 'button', 'aria-pressed': String(me.availability === name), onclick: () => declare(name),
  }, h('span.dot.' + name, { 'aria-hidden': 'true' }), t(name));
  const toggle = name => {
    const box = h('input', { type: 'checkbox', onchange: async () => { box.checked = await want(name, box.checked); } });
    box.checked = wanted(name);
    return h('label.toggle', {}, box, t(name));
  };
  return h('header.top', {},
    h('a.skip', { href: '#main' }, t('skip')),
    h('div.brand', {}, h('img', { src: '/desk/page/icon.svg', alt: '', width: 28, height: 28 }), h('span', {}, t('title'))),
    h('span.link', { 'data-online': String(online) }, h('span.dot', { 'aria-hidden': 'true' }), h('span.words', {}, t(online ? 'connected' : 'disconnected'))),
    h('div.space'),
    h('div.toggles', { role: 'group', 'aria-label': t('alerts') }, toggle('sound'), toggle('notify')),
    h('div.switch', { role: 'group', 'aria-label': t('availability') }, there('ready'), there('away')),
    languageSwitch(spoken),
    h('span.me', {}, me.name),
    h('button.quiet', { type: 'button', onclick: logout }, t('logout')));
}
