/* An article's page: it can be printed, and each heading has an address of its own. Without scripts it can be read all the same. */

const print = document.querySelector('#print');
print.hidden = false;
print.addEventListener('click', () => window.print());

const says = { en: 'Link to this section', 'zh-CN': '本节链接' }[document.documentElement.lang] || 'Link to this section';
const taken = new Set();

function address(text) {
  const plain = text.trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'section';
  let free = plain;
  for (let n = 2; taken.has(free); n++) free = `${plain}-${n}`;
  taken.add(free);
  return free;
}

for (const heading of document.querySelectorAll('article :is(h2, h3)')) {
  heading.id ||= address(heading.textContent);
  const link = document.createElement('a');
  link.className = 'anchor';
  link.href = `#${heading.id}`;
  link.textContent = '#';
  link.setAttribute('aria-label', `${says}: ${heading.textContent}`);
  heading.append(link);
}
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
