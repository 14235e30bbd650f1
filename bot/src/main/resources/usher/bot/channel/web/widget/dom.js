/* Building what is seen. Nothing is ever parsed as HTML, and nothing carries a style attribute: it works under the strictest policy. */

/** Where this module came from: the desk. */
export const HERE = new URL(import.meta.url);

const ICONS = {
  chat: 'M4 5.5h16v10.5H10l-4.5 4v-4H4z',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M4 12h15M13 6l6 6-6 6',
  go: 'M5 12h13M13 7l5 5-5 5',
  down: 'M12 5v13M6.5 12.8 12 18.3l5.5-5.5',
  lock: 'M6.5 11h11v8.5h-11zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  person: 'M12 12a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6M4.8 20c.6-3.6 3.6-5.6 7.2-5.6s6.6 2 7.2 5.6',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  known: 'M12 3.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4M9.7 9.6a2.4 2.4 0 1 1 3.4 2.3c-.8.4-1.1.9-1.1 1.8M12 16.6v.01',
  download: 'M12 4v11M7.5 10.8 12 15.3l4.5-4.5M5 19.5h14',
  again: 'M5.5 8.5A7.5 7.5 0 1 1 4.5 13M5 4.5v4.4h4.4',
  forget: 'M5 7h14M9.5 7V4.8h5V7M7 7l.8 12.5h8.4L17 7M10.4 10.5v5.8M13.6 10.5v5.8',
  star: 'M12 4l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.6-4.8 2.6 1-5.4-4-3.8 5.4-.7z',
};

export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter(child => child != null));
  return node;
}

export const button = (attributes, ...children) => el('button', { type: 'button', ...attributes }, ...children);

export function icon(name) {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(ns, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** An address that leads somewhere harmless; null otherwise. */
export function harmless(address) {
  try {
    const url = new URL(address, HERE);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch { return null; }
}

/** A link, or just its words where it could do harm. */
export function link(address, label, words) {
  const href = harmless(address);
  return href ? el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, label, el('span', { class: 'hush' }, ` (${words.newWindow})`))
    : document.createTextNode(label);
}

/** A name that nobody else has given. Also where the page is not secure, and randomUUID is missing. */
export const unique = () => crypto.randomUUID?.() || Array.from(crypto.getRandomValues(new Uint32Array(4)), n => n.toString(36)).join('-');
