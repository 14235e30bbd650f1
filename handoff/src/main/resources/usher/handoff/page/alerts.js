// Draws attention: the tab's title always, sound and notifications only when the agent has asked for them.
import { t } from './words.js';

const KEPT = 'usher-desk-alerts';
const wishes = Object.assign({ sound: false, notify: false }, JSON.parse(localStorage.getItem(KEPT) ?? '{}'));
let waiting = 0;

export const wanted = name => wishes[name];

export async function want(name, value) {
  if (name === 'notify' && value) value = 'Notification' in window && await Notification.requestPermission() === 'granted';
  wishes[name] = value;
  localStorage.setItem(KEPT, JSON.stringify(wishes));
  return value;
}

/** Says it to screen readers. */
export function say(text) {
  document.getElementById('said').textContent = text;
}

export function badge(count) {
  waiting = count;
  document.title = (waiting ? `(${waiting}) ` : '') + t('title');
}

export function draw(text) {
  say(text);
  if (wishes.sound) beep();
  if (wishes.notify && document.hidden && Notification.permission === 'granted') new Notification(t('notifyTitle'), { body: text });
}

export function toast(text) {
  const toast = document.createElement('p');
  toast.className = 'toast';
  toast.textContent = text;
  document.getElementById('toasts').append(toast);
  setTimeout(() => toast.remove(), 7_000);
}

function beep() {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = 587;
  volume.gain.setValueAtTime(0.12, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.5);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.5);
  tone.onended = () => audio.close();
}
