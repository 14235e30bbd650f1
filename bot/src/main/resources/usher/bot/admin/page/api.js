// The only file that talks to the server.

export class Problem extends Error {
  constructor(status, body) {
    super(body.code ?? 'other');
    this.status = status;
    this.code = body.code ?? 'other';
    this.mistakes = body.mistakes ?? [];
  }
}

const PATIENCE = 20_000;

async function call(method, path, form) {
  const options = { method, signal: AbortSignal.timeout(PATIENCE), headers: { Accept: 'application/json', 'X-Usher-Desk': '1' }, credentials: 'same-origin' };
  if (form !== undefined) {
    options.headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(form);
  }
  const response = await fetch('/desk/' + path, options).catch(() => { throw new Problem(0, { code: 'offline' }); });
  const text = await response.text();
  const body = text && (response.headers.get('Content-Type') ?? '').includes('json') ? JSON.parse(text) : {};
  if (response.ok) return body;
  throw new Problem(response.status, body);
}

export const api = {
  /** Whoever only looks after the desk is not there for users: the login of an agent says they are. */
  login: async (agent, password) => {
    await call('POST', 'api/login', { agent, password });
    await call('POST', 'api/presence', { availability: 'away' });
  },
  logout: () => call('POST', 'api/logout', {}),
  state: () => call('GET', 'admin/api/state'),
  recordChoices: () => call('GET', 'admin/api/record-choices'),
  records: wanted => call('GET', 'admin/api/records?' + new URLSearchParams(wanted)),
  articles: () => call('GET', 'admin/api/articles'),
  article: id => call('GET', 'admin/api/articles/' + encodeURIComponent(id)),
  gaps: () => call('GET', 'admin/api/gaps'),
  variants: () => call('GET', 'admin/api/variants'),
  articleLook: form => call('POST', 'admin/api/article-look', form),
  preview: text => call('POST', 'admin/api/preview', { text }),
  change: (what, form) => call('POST', 'admin/api/' + what, form),
};
