// Builds elements. Words of users go in as text only: there is no way here to insert markup.

/** h('button.primary', {onclick: f, 'aria-label': 'x'}, 'text', child, null, [more]) */
export function h(what, attributes = {}, ...children) {
  const [tag, ...classes] = what.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes)) put(element, name, value);
  element.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

function put(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (typeof value === 'function') element.addEventListener(name.slice(2), value);
  else if (name === 'value') element.value = value;
  else element.setAttribute(name, value === true ? '' : value);
}

/** Text that only screen readers get. */
export const unseen = text => h('span.unseen', {}, text);

/** Small line drawings; each stands beside words and is hidden from screen readers. */
const DRAWINGS = {
  passed: 'M5 12.5l4.5 4.5L19 7.5',
  failed: 'M7 7l10 10M17 7L7 17',
  unknown: 'M9 9.2a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2.2M12 17.6v.1',
  voice: 'M6 4h3l1.5 4-2 1.5a10 10 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2 2A16 16 0 0 1 4 6a2 2 0 0 1 2-2z',
  chat: 'M4 6.5A2.5 2.5 0 0 1 6.500 4h11A2.500 2.500 0 0 1 20 6.500v7a2.500 2.500 0 0 1-2.500 2.500H11l-4.500 4v-4A2.500 2.500 0 0 1 4 13.500z',
  send: 'M4 12l16-8-6 16-2.500-6.500z',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon ' + name);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', DRAWINGS[name] ?? DRAWINGS.chat);
  svg.append(path);
  return svg;
}

let pressing = Promise.resolve();
let release = () => {};
addEventListener('pointerdown', () => { pressing = new Promise(done => { release = done; setTimeout(done, 2_000); }); }, true);
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(release), true);

/** Waits while a finger or a button is down: a view that is replaced under it would swallow the click. */
export const released = () => pressing;
