/* On any page: the element, the button in the corner where the page has no element of its own, and a small API. */

import { HERE } from './dom.js';
import { UsherChat } from './chat.js';

const chat = () => document.querySelector('usher-chat');

/** Attributes from the address of the script and from its data attributes. */
function alone() {
  if (chat()) return;
  const fresh = document.createElement('usher-chat');
  for (const [name, value] of HERE.searchParams) if (/^(?!on)[a-z][a-z-]*$/.test(name)) fresh.setAttribute(name, value);
  for (const script of document.querySelectorAll('script[type="module"][src]')) {
    if (script.src !== HERE.href) continue;
    for (const { name, value } of script.attributes) if (name.startsWith('data-')) fresh.setAttribute(name.slice(5), value);
  }
  document.body.append(fresh);
}

if (!customElements.get('usher-chat')) {
  customElements.define('usher-chat', UsherChat);
  globalThis.usher ??= { open: options => chat().open(options), close: () => chat().hide(), say: text => chat().say(text) };
  document.addEventListener('click', event => {
    const asking = event.target instanceof Element && event.target.closest('[data-usher-topic]');
    if (asking) { event.preventDefault(); chat()?.open({ topic: asking.dataset.usherTopic }); }
  });
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', alone, { once: true });
  else alone();
}
