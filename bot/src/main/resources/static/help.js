/* The help pages: results while somebody types, and on to the chat with what they were looking for. Without scripts everything can be read all the same. */

const field = document.querySelector('#q');
const found = document.querySelector('#found');
const TYPED = 250;
let later = 0;
let newest = 0;

/** What leads to the chat is there only when the chat is. */
function reveal(part) {
  for (const button of part.querySelectorAll('[data-usher-topic], [data-say], #print')) button.hidden = false;
}

async function look() {
  const mine = ++newest;
  const asked = new URLSearchParams({ q: field.value.trim(), lang: document.documentElement.lang.slice(0, 2) });
  const answer = await fetch('/help/found?' + asked, { credentials: 'same-origin' }).catch(() => null);
  if (!answer?.ok || mine !== newest) return;
  const read = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (mine !== newest) return;
  found.replaceChildren(...[...read.body.childNodes].map(node => document.adoptNode(node)));
  reveal(found);
}

field?.addEventListener('input', () => { clearTimeout(later); later = setTimeout(look, TYPED); });
document.addEventListener('click', event => {
  const button = event.target.closest('[data-say], #print');
  if (button?.id === 'print') return window.print();
  if (!button) return;
  window.usher?.open();
  window.usher?.say(button.dataset.say);
});
reveal(document);
