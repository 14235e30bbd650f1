// The stream of changes. Connects again by itself; the server says whether anything was missed.

const SILENT = 40_000;  // two beats and a half

/** everything(): something may have been missed; beat(): a good moment to make sure of it. */
export function listen({ everything, signal, beat, online }) {
  let source = null;
  let watch = 0;

  function open() {
    source = new EventSource('/desk/api/stream');
    source.addEventListener('hello', event => {
      alive();
      if (!JSON.parse(event.data).resumed) everything();
    });
    source.addEventListener('signal', event => { alive(); signal(JSON.parse(event.data)); });
    source.addEventListener('beat', () => { alive(); beat(); });
    source.addEventListener('error', () => {
      online(false);
      if (source.readyState !== EventSource.CLOSED) return;
      again(3_000);
      beat();  // refused for good: perhaps the session is over
    });
  }

  function alive() {
    online(true);
    clearTimeout(watch);
    watch = setTimeout(() => again(0), SILENT);
  }

  function again(delay) {
    source.close();
    clearTimeout(watch);
    watch = setTimeout(open, delay);
  }

  open();
  return () => { clearTimeout(watch); source.close(); };
}
