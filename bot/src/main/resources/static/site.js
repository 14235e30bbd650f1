/* The start page: which language shows, and words to try. Runs before the widget, so that the first greeting is in the right language. */

const TITLES = { en: 'Usher · service desk', 'zh-CN': 'Usher · 服务台' };
const chat = document.querySelector('usher-chat');

function remembered() { try { return localStorage.getItem('usher:page-language'); } catch { return null; } }

function speak(tag) {
  document.documentElement.lang = tag;
  document.title = TITLES[tag];
  chat.setAttribute('lang', tag === 'en' ? 'en' : 'zh');
}

speak(remembered() || (/^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en'));

function choose(tag) {
  try { localStorage.setItem('usher:page-language', tag); } catch { /* then it is asked again */ }
  speak(tag);
}

document.querySelector('#language').addEventListener('click', () => choose(document.documentElement.lang === 'en' ? 'zh-CN' : 'en'));
chat.addEventListener('usher-language', event => choose(event.detail.lang === 'zh' ? 'zh-CN' : 'en'));

for (const button of document.querySelectorAll('.try button')) {
  button.addEventListener('click', () => {
    chat.say(button.textContent);
    chat.scrollIntoView({ block: 'nearest' });
  });
}
