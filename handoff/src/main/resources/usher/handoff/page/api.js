// The only file that talks to the server.

export class Problem extends Error {
  constructor(status, body) {
    super(body.code ?? 'other');
    this.status = status;
    this.code = body.code ?? 'other';
    this.holder = body.holder;
  }
}

const PATIENCE = 20_000;

let stranger = () => {};

/** Calls f whenever the server does not know the agent (any more). */
export const whenStranger = f => { stranger = f; };

async function call(method, path, form, quiet = false) {
  const options = { method, signal: AbortSignal.timeout(PATIENCE), headers: { Accept: 'application/json', 'X-Usher-Desk': '1' }, credentials: 'same-origin' };
  if (form !== undefined) {
    options.headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(form);
  }
  const response = await fetch('/desk/api/' + path, options).catch(() => { throw new Problem(0, { code: 'offline' }); });
  const text = await response.text();
  const body = text && (response.headers.get('Content-Type') ?? '').includes('json') ? JSON.parse(text) : {};
  if (response.ok) return body;
  if (body.code === 'login' && !quiet) stranger();
  throw new Problem(response.status, body);
}

const at = (id, rest = '') => `handoffs/${encodeURIComponent(id)}${rest}`;

/** Given by the sender, so that a repeat has no second effect. */
export const newInput = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

export const api = {
  login: (agent, password) => call('POST', 'login', { agent, password }),
  logout: () => call('POST', 'logout', {}),
  me: () => call('GET', 'me'),
  presence: availability => call('POST', 'presence', { availability }),
  queue: () => call('GET', 'queue'),
  intents: language => call('GET', 'intents?language=' + language),
  detail: id => call('GET', at(id)),
  lines: (id, mark) => call('GET', at(id, '/lines?after=' + encodeURIComponent(mark))),
  accept: id => call('POST', at(id, '/accept'), { inputId: newInput() }),
  say: (id, inputId, text) => call('POST', at(id, '/say'), { inputId, text }),
  /** Nothing hangs on it: a line that is being written is not lost for a session that is over. */
  writing: id => call('POST', at(id, '/writing'), { inputId: newInput() }, true),
  release: id => call('POST', at(id, '/release'), { inputId: newInput() }),
  giveBack: (id, note) => call('POST', at(id, '/return'), { inputId: newInput(), note }),
  tried: (id, outcome) => call('POST', at(id, '/tried'), { inputId: newInput(), outcome }),
  wrapUp: (id, form) => call('POST', at(id, '/wrap-up'), { inputId: newInput(), ...form }),
};
