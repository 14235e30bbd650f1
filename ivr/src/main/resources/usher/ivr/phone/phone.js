const WORDS = {
  en: {
    title: "Phone", lead: "Call the desk as a caller would, and take the call as an agent.",
    mute: "Mute voices", language: "Language", keypad: "Keypad", words: "Say something", say: "Say",
    listen: "Use microphone", speaking: "Spoken in", silence: "Say nothing", call: "Call", answer: "Answer",
    hangUp: "Hang up", twiml: "Show TwiML", offline: "The connection is lost. Trying again…",
    caller: "Caller", agent: "Agent’s phone", heard: "What is heard on this line",
    SYSTEM: "Desk", SELF: "You", OTHER: "Other end", none: "idle", star: "star", pound: "pound",
    RINGING: "ringing", BUSY: "one moment", LISTENING: "listening to you", RECORDING: "recording",
    QUEUED: "waiting in the queue", BRIDGED: "talking", FORWARDED: "forwarded", ENDED: "call ended",
  },
  zh: {
    title: "电话", lead: "以来电者的身份拨打服务台，也可以作为坐席接听。",
    mute: "静音", language: "语言", keypad: "拨号键盘", words: "说点什么", say: "说",
    listen: "使用麦克风", speaking: "所说语言", silence: "保持沉默", call: "拨打", answer: "接听",
    hangUp: "挂断", twiml: "显示 TwiML", offline: "连接已断开，正在重试…",
    caller: "来电者", agent: "坐席电话", heard: "此线路上听到的内容",
    SYSTEM: "服务台", SELF: "您", OTHER: "对方", none: "空闲", star: "星号键", pound: "井号键",
    RINGING: "正在响铃", BUSY: "请稍候", LISTENING: "正在听您说", RECORDING: "正在录音",
    QUEUED: "正在排队", BRIDGED: "通话中", FORWARDED: "已转接", ENDED: "通话结束",
  },
};
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];
const LIVE = ["LISTENING", "RECORDING", "QUEUED", "BRIDGED"];
const WAIT_ROUND = 12000;
const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;

let language = navigator.language.startsWith("zh") ? "zh" : "en";
let muted = false;
const t = key => WORDS[language][key] ?? key;

class Line {
  constructor(name) {
    this.name = name;
    this.view = null;
    this.shown = 0;
    this.keys = "";
    this.timer = 0;
    this.element = document.getElementById("line").content.firstElementChild.cloneNode(true);
    this.element.id = name;
    this.element.setAttribute("aria-labelledby", `${name}-title`);
    this.find("h2").id = `${name}-title`;
    document.getElementById("lines").append(this.element);
    this.wire();
  }

  find(selector) {
    return this.element.querySelector(selector);
  }

  wire() {
    for (const key of KEYS) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = key;
      button.dataset.key = key;
      button.addEventListener("click", () => this.press(key));
      this.find(".keypad").append(button);
    }
    this.find(".speak").addEventListener("submit", event => {
      event.preventDefault();
      this.say(this.find("input").value.trim(), null);
    });
    this.find(".silence").addEventListener("click", () => this.act("silence"));
    this.find(".call").addEventListener("click", () => this.act("call"));
    this.find(".answer").addEventListener("click", () => this.act("answer"));
    this.find(".hang-up").addEventListener("click", () => this.act("hang-up"));
    this.find(".call").hidden = this.name === "agent";
    this.find(".answer").hidden = this.name === "caller";
    this.find(".listen").hidden = !Recognition;
    this.find(".listen").addEventListener("click", () => this.listen());
  }

  press(key) {
    window.speechSynthesis?.cancel();
    clearTimeout(this.timer);
    this.keys += key;
    const most = this.view?.keys ?? 0;
    if (key === "#" || this.keys.length >= most) {
      this.dial();
    } else {
      this.timer = setTimeout(() => this.dial(), (this.view?.pause ?? 5) * 1000);
    }
  }

  dial() {
    const keys = this.keys;
    this.keys = "";
    this.act("press", {keys});
  }

  say(words, confidence) {
    if (!words) return;
    window.speechSynthesis?.cancel();
    this.find("input").value = "";
    this.act("say", confidence === null ? {words} : {words, confidence});
  }

  listen() {
    const ear = new Recognition();
    ear.lang = this.find("select").value;
    ear.addEventListener("result", event => {
      const heard = event.results[0][0];
      this.say(heard.transcript, heard.confidence || null);
    });
    ear.start();
  }

  async act(action, body = {}) {
    const answer = await fetch(`/phone/api/${this.name}/${action}`, {
      method: "POST",
      headers: {"Content-Type": "application/json"},
      body: JSON.stringify(body),
    });
    if (answer.ok) show(await answer.json());
  }

  show(view) {
    if (view?.id !== this.view?.id) {
      this.shown = 0;
      this.keys = "";
      this.find(".heard ol").replaceChildren();
    }
    this.view = view;
    this.draw();
    for (const line of view?.heard.slice(this.shown) ?? []) this.add(line);
    this.shown = view?.heard.length ?? 0;
  }

  draw() {
    const state = this.view?.state ?? "none";
    const live = LIVE.includes(state);
    this.element.dataset.state = state;
    this.find("h2").textContent = t(this.name);
    this.find(".state").textContent = t(state);
    this.find(".heard").setAttribute("aria-label", `${t(this.name)}: ${t("heard")}`);
    this.find(".call").disabled = live || state === "BUSY" || state === "FORWARDED";
    this.find(".answer").disabled = state !== "RINGING";
    this.find(".hang-up").disabled = state === "none" || state === "ENDED";
    this.find(".silence").disabled = state !== "LISTENING" && state !== "RECORDING";
    this.find(".say").disabled = !live;
    this.find(".listen").disabled = !live;
    this.find(".twiml").textContent = (this.view?.twiml ?? "").replaceAll("><", ">\n<");
    this.find(".problems").textContent = (this.view?.problems ?? []).join("\n");
    this.find(".problems").hidden = !this.view?.problems.length;
    for (const button of this.element.querySelectorAll("[data-key]")) {
      button.disabled = !this.view?.keys;
      const name = {"*": "star", "#": "pound"}[button.dataset.key];
      if (name) button.setAttribute("aria-label", t(name));
    }
  }

  add(line) {
    const item = document.createElement("li");
    item.className = line.from;
    if (line.language) item.lang = browserLanguage(line.language);
    if (line.from !== "SOUND") {
      const who = document.createElement("span");
      who.className = "who";
      who.lang = language;
      who.textContent = t(line.from);
      item.append(who);
    }
    item.append(line.text);
    const list = this.find(".heard");
    list.firstElementChild.append(item);
    list.scrollTop = list.scrollHeight;
    if (line.from === "SYSTEM" && !muted) speak(line);
  }
}

function browserLanguage(tag) {
  return tag.startsWith("cmn") ? "zh-CN" : tag;
}

function speak(line) {
  if (!window.speechSynthesis) return;
  const voice = new SpeechSynthesisUtterance(line.text);
  voice.lang = browserLanguage(line.language);
  speechSynthesis.speak(voice);
}

const lines = {caller: new Line("caller"), agent: new Line("agent")};

function show(view) {
  lines.caller.show(view.caller);
  lines.agent.show(view.agent);
}

function translate() {
  document.documentElement.lang = language;
  document.title = `Usher · ${t("title")}`;
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
  }
  for (const button of document.querySelectorAll(".language")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
  for (const select of document.querySelectorAll("select")) select.value = language === "zh" ? "zh-CN" : "en-US";
  Object.values(lines).forEach(line => line.draw());
}

document.getElementById("mute").addEventListener("click", event => {
  muted = !muted;
  if (muted) window.speechSynthesis?.cancel();
  event.currentTarget.setAttribute("aria-pressed", String(muted));
});
for (const button of document.querySelectorAll(".language")) {
  button.addEventListener("click", () => {
    language = button.dataset.language;
    translate();
  });
}
setInterval(() => {
  if (lines.caller.view?.state === "QUEUED") lines.caller.act("wait");
}, WAIT_ROUND);

const events = new EventSource("/phone/api/events");
events.addEventListener("message", event => show(JSON.parse(event.data)));
events.addEventListener("open", () => { document.getElementById("offline").hidden = true; });
events.addEventListener("error", () => { document.getElementById("offline").hidden = false; });
translate();
