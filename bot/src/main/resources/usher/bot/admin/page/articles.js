// The sheet of articles: what there is, and one of them open with its files, how it will look, and its versions.
import { h } from '/desk/page/dom.js';
import { api } from './api.js';
import { field, sheetForm } from './fields.js';
import { called, languageName, moment, t } from './words.js';

const fresh = questions => `---
title: 
questions:
${[...questions, '', '', ''].slice(0, Math.max(3, questions.length)).map(one => '  - ' + (one && JSON.stringify(one))).join('\n')}
groups: [everyone]
spoken: 
owner: 
review: 
---

`;
const TYPED = 500;
const lang = code => code === 'zh' ? 'zh-Hans' : code;
const valueOf = (form, name) => form.querySelector(`[data-field="${name}"]`).value;

/** The server has taken every script and strange address out of it; this page's policy would stop them, too. */
const inside = html => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(node => document.adoptNode(node));

export function articles(first, page) {
  const languages = first.choices.languages;
  const list = h('tbody');
  const count = h('p.muted', { 'aria-live': 'polite' });
  const refused = h('div');
  const desk = h('div.wide');
  const filter = h('input', { id: 'article-filter', type: 'search', autocomplete: 'off', oninput: () => show() });
  let known = [];
  let version = -1;

  function show() {
    const wanted = filter.value.trim().toLowerCase();
    const found = known.filter(one => [one.id, one.owner, ...Object.values(one.titles)].join(' ').toLowerCase().includes(wanted));
    count.textContent = t('articlesShown', found.length, known.length, version);
    list.replaceChildren(...found.map(row));
  }

  const row = one => h('tr', {},
    h('td', {}, h('button.quiet', { type: 'button', 'data-id': one.id, onclick: () => open(one.id) }, called(one.titles))),
    h('td', {}, one.id), h('td', {}, one.owner), h('td', {}, one.review || '–'),
    h('td', { lang: 'en' }, one.look.length ? h('span.badge', { 'data-state': 'now' }, one.look.join('; ')) : '–'));

  const gaps = h('tbody');
  const gap = one => h('tr', {},
    h('td', {}, String(one.count)), h('td.words', { lang: lang(one.language) }, one.examples.join(' · ')), h('td', {}, languageName(one.language)), h('td', {}, one.last),
    h('td', {}, h('button.quiet', { type: 'button', onclick: () => begin(one), 'aria-label': `${t('writeArticle')}: ${one.examples[0]}` }, t('writeArticle'))));

  async function lookForGaps() {
    const found = await api.gaps();
    gaps.replaceChildren(...(found.length ? found.map(gap) : [h('tr', {}, h('td', { colspan: 5 }, t('noGaps')))]));
  }

  const variants = h('tbody');
  const variant = one => h('tr', {},
    h('td.words', { lang: lang(one.language) }, one.words), h('td', {}, one.article), h('td', {}, languageName(one.language)), h('td', {}, String(one.people)), h('td', {}, String(one.times)),
    h('td', {}, h('button.quiet', { type: 'button', onclick: () => adopt(one), 'aria-label': `${t('adopt')}: ${one.words}` }, t('adopt'))));

  async function lookForVariants() {
    const found = await api.variants();
    variants.replaceChildren(...(found.length ? found.map(variant) : [h('tr', {}, h('td', { colspan: 6 }, t('noVariants')))]));
  }

  const wrong = h('p.problem', { role: 'alert', lang: 'en' });

  async function adopt({ article, language, words }) {
    wrong.textContent = '';
    try {
      await page.change('variant-adopt', { article, language, words });
      await lookForVariants();
      await refresh();
    } catch (fault) {
      wrong.textContent = fault.mistakes?.length ? fault.mistakes.map(one => `${one.wrong} — ${one.right}`).join('; ') : t('problems.' + (fault.code ?? 'other'));
    }
  }

  async function refresh() {
    const shelf = await api.articles();
    known = shelf.articles;
    version = shelf.version;
    refused.replaceChildren(...(shelf.refused.length ? [h('div.warning', { role: 'alert' }, h('p', {}, t('articlesRefused')),
      h('ul', { lang: 'en' }, shelf.refused.map(one => h('li', {}, `${one.file}, ${t('line', one.line)}: ${one.wrong} — ${one.right}`))))] : []));
    show();
  }

  async function open(id) {
    const opened = await api.article(id);
    desk.replaceChildren(...editor(opened));
    desk.querySelector('textarea').focus();
  }

  function begin(gap) {
    const texts = Object.fromEntries(languages.map(code => [code, fresh(gap?.language === code ? gap.examples : [])]));
    desk.replaceChildren(...editor({ id: '', texts, bases: {}, versions: [] }));
    desk.querySelector('input').focus();
  }

  function editor(opened) {
    const fresh = !opened.id;
    const seen = h('div.looks', { 'aria-live': 'polite' });
    const texts = form => Object.fromEntries(languages.map(code => [code, valueOf(form, 'text-' + code)]));
    const id = h('input', { maxlength: 60, autocapitalize: 'none', spellcheck: 'false', autocomplete: 'off', readonly: !fresh, value: opened.id });
    id.defaultValue = opened.id;
    let later = 0;
    const soon = () => { clearTimeout(later); later = setTimeout(look, TYPED); };
    const area = code => {
      const text = h('textarea.file', { rows: 18, lang: lang(code), spellcheck: 'true', oninput: soon });
      text.defaultValue = opened.texts[code] ?? '';
      return text;
    };

    async function look() {
      const found = await api.articleLook({ id: valueOf(form, 'id'), text: texts(form) }).catch(() => ({ mistakes: [], looks: {} }));
      seen.replaceChildren(
        h('ul.problems', { lang: 'en' }, found.mistakes.map(one => h('li', {}, `${one.field.replace('text-', '')} ${one.wrong} — ${one.right}`))),
        ...Object.entries(found.looks).map(([code, one]) => h('section.look', { lang: lang(code), 'aria-label': languageName(code) },
          h('p.lookname', {}, t('asBubble')), h('div.bubble', {}, h('strong', {}, one.title), h('p', {}, one.bubble)),
          h('p.lookname', {}, t('asSpoken')), h('blockquote', {}, one.spoken),
          h('p.lookname', {}, t('asPage')), h('article.page', {}, h('p.pagetitle', {}, one.title), inside(one.page)))));
    }

    const done = async () => { await refresh(); await open(valueOf(form, 'id')); };
    const form = sheetForm({
      title: fresh ? t('newArticle') : t('editArticle', opened.id), button: t('publishArticle'), keeps: true,
      content: [
        field('article', 'id', t('articleId'), id, t('articleIdHint')),
        h('div.pair', {}, languages.map(code => field('article', 'text-' + code, t('articleText', languageName(code)), area(code)))),
        field('article', 'why', t('why'), h('input', { maxlength: 300 }), t('whyHint')),
      ],
      read: form => ({ id: valueOf(form, 'id').trim(), text: texts(form), base: opened.bases, why: valueOf(form, 'why') }),
      send: async wish => { await page.change('article-publish', wish); await done(); },
    });
    const retire = fresh || !Object.keys(opened.texts).length ? null : h('button', {
      type: 'button',
      onclick: () => page.ask('article-retire', { id: opened.id, base: opened.bases }, opened.id, t('retireArticle'), async () => { await refresh(); desk.replaceChildren(); }),
    }, t('retireArticle'));
    const take = kept => { for (const code of languages) form.querySelector(`[data-field="text-${code}"]`).value = kept.texts[code] ?? ''; look(); };
    const past = opened.versions.map(kept => h('li', {},
      h('span', {}, `${moment(kept.noted.at, first.zone)} · ${kept.noted.who || t('byHand')} · ${t('did.' + kept.noted.what)}${kept.noted.why ? ' · ' + kept.noted.why : ''}`), ' ',
      Object.keys(kept.texts).length ? h('button.quiet', { type: 'button', onclick: () => take(kept), 'aria-label': `${t('takeVersion')}: ${kept.noted.version}` }, t('takeVersion')) : null));

    look();
    return [form, h('div.buttons', {}, retire, h('button', { type: 'button', onclick: () => desk.replaceChildren() }, t('closeArticle'))),
      h('h3', {}, t('preview')), seen,
      past.length ? h('details', {}, h('summary', {}, t('versions', past.length)), h('ul.past', {}, past)) : ''];
  }

  return {
    element: h('section.sheet', { 'aria-labelledby': 'articles' }, h('h2', { id: 'articles', tabindex: -1 }, t('articles')),
      h('div.wide', {}, refused, h('div.finder', {}, h('label', { for: 'article-filter' }, t('findArticle')), filter,
        h('button', { type: 'button', onclick: () => begin() }, t('newArticle'))), count,
      h('div.scroll.short', { tabindex: 0, role: 'group', 'aria-labelledby': 'articles' }, h('table', {},
        h('thead', {}, h('tr', {}, ['title', 'id', 'owner', 'review', 'look'].map(name => h('th', { scope: 'col' }, t('articleColumns.' + name))))), list))),
      h('details.wide', { 'data-list': 'variants', ontoggle: event => { if (event.target.open) lookForVariants().catch(() => {}); } }, h('summary', {}, t('variants')),
        h('p.muted', {}, t('variantsHint')), wrong,
        h('div.scroll', { tabindex: 0, role: 'group', 'aria-label': t('variants') }, h('table', {},
          h('thead', {}, h('tr', {}, ['words', 'article', 'language', 'people', 'times', 'act'].map(name => h('th', { scope: 'col' }, t('variantColumns.' + name))))), variants))),
      h('details.wide', { 'data-list': 'gaps', ontoggle: event => { if (event.target.open) lookForGaps().catch(() => {}); } }, h('summary', {}, t('gaps')),
        h('div.scroll', { tabindex: 0, role: 'group', 'aria-label': t('gaps') }, h('table', {},
          h('thead', {}, h('tr', {}, ['count', 'words', 'language', 'last', 'act'].map(name => h('th', { scope: 'col' }, t('gapColumns.' + name))))), gaps))),
      desk),
    follow: () => { refresh().catch(() => {}); },
    look: () => refresh().catch(() => {}),
  };
}
