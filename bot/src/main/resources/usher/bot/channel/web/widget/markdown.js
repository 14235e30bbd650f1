/* Markdown of messages, as nodes. */

import { el, link } from './dom.js';

const INLINE = /(`+)(.+?)\1(?!`)|\*\*(.+?)\*\*|__(.+?)__|\[([^\]]{1,300})\]\(([^)\s]{1,2000})\)|(?<![A-Za-z0-9*])\*([^*\s][^*]*?)\*|(?<![\p{L}\p{N}_])_([^_\s][^_]*?)_(?![\p{L}\p{N}])|\b(https?:\/\/[^\s<>()"]*[^\s<>()".,;:!?])/u;

/** Bold, emphasis, code and links, as nodes: nothing is ever parsed as HTML. */
function inline(text, words) {
  const nodes = [];
  for (let rest = text; rest;) {
    const found = INLINE.exec(rest);
    if (!found) { nodes.push(rest); break; }
    if (found.index) nodes.push(rest.slice(0, found.index));
    const [, , code, strong, strong2, label, address, em, em2, bare] = found;
    if (code) nodes.push(el('code', {}, code.trim()));
    else if (strong || strong2) nodes.push(el('strong', {}, ...inline(strong || strong2, words)));
    else if (label) nodes.push(link(address, label, words));
    else if (em || em2) nodes.push(el('em', {}, ...inline(em || em2, words)));
    else nodes.push(link(bare, bare, words));
    rest = rest.slice(found.index + found[0].length);
  }
  return nodes;
}

const ITEM = /^\s{0,6}(?:[-*+•]|(\d{1,3})[.)])\s+(.*)$/;

/** Paragraphs, lists and code blocks of a message. */
export function markdown(text, words) {
  const blocks = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (let i = 0; i < lines.length;) {
    if (/^\s*$/.test(lines[i])) { i++; continue; }
    if (/^```/.test(lines[i])) {
      const code = [];
      for (i++; i < lines.length && !/^```/.test(lines[i]); i++) code.push(lines[i]);
      i++;
      blocks.push(el('pre', { tabindex: '0' }, el('code', {}, code.join('\n'))));
      continue;
    }
    const first = ITEM.exec(lines[i]);
    if (first) {
      const list = first[1] ? el('ol', { start: first[1] === '1' ? null : first[1] }) : el('ul');
      for (let item; i < lines.length && (item = ITEM.exec(lines[i])) && !item[1] === !first[1]; i++) list.append(el('li', {}, ...inline(item[2], words)));
      blocks.push(list);
      continue;
    }
    const paragraph = [];
    for (; i < lines.length && !/^\s*$|^```/.test(lines[i]) && !ITEM.test(lines[i]); i++) paragraph.push(lines[i]);
    const heading = /^#{1,6}\s+(.*)$/.exec(paragraph[0]);
    if (heading) {
      blocks.push(el('p', {}, el('strong', {}, ...inline(heading[1], words))));
      paragraph.shift();
    }
    if (paragraph.length) {
      blocks.push(el('p', {}, ...paragraph.flatMap((line, n) => [n ? el('br') : null, ...inline(line, words)])));
    }
  }
  return blocks;
}
