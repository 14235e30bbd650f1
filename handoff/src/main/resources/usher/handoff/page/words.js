// Every word an agent sees, in both languages.

const WORDS = {
  en: {
    title: 'Usher desk', agent: 'Agent', password: 'Password', login: 'Log in', logout: 'Log out',
    welcome: 'Good to see you', welcomeText: 'Log in to take over conversations.',
    language: 'Language', ready: 'Ready', away: 'Away', availability: 'Am I there?', alerts: 'Alerts',
    sound: 'Sound', notify: 'Notifications', settings: 'Alerts',
    promised: 'Promised', nothingPromised: 'Nothing is promised.', take: 'Take it on', reached: 'Reached', notReached: 'Not reached', putBack: 'Put back', due: 'by {0}', overdue: 'Overdue since {0}', late: 'Promises overdue: {0}', triesOf: '{0} of 3 tries', takenByMe: 'Yours', callNow: 'Call {0}', noNumber: 'No number was given', promiseHint: 'Take it on to call or answer.', answeringHint: 'Say how it went: reached, or not.', promiseKept: 'Promise kept.', triedInVain: 'Noted: not reached.', ways: { callback: 'Callback', message: 'Message', unanswered: 'Left before an answer' },
    waiting: 'Waiting', mine: 'My conversations', nobodyWaiting: 'Nobody is waiting.', nothingMine: 'Nothing on your desk.',
    queue: 'Queue', nothingOpen: 'All calm', nothingOpenText: 'Choose a conversation on the left. What is known about it comes first, then what was said.',
    newHandoff: 'New: {0}', waitingFor: 'waiting {0}', minutes: '{0} min', lessThanMinute: 'less than a minute',
    priority: 'Priority {0}', first: 'Back in line: goes first', unread: '{0} new',
    accept: 'Accept', back: 'Back to the bot', release: 'Back to the queue', wrapUp: 'Wrap up',
    handling: 'How it is handled', whyTeam: 'Why this team: {0}', why: 'Why a person', rule: 'Rule', inTheseWords: 'In these words', noWords: 'No words of the user were the reason.',
    summary: 'In short', who: 'Who', known: 'What is known', checks: 'Checks', tried: 'What was tried', distress: 'Distress over time',
    promises: 'Promised', classification: 'Understood as', alternatives: 'or', offering: 'Offering', record: 'Record', none: 'Nothing yet.',
    fact: 'What', value: 'Value', from: 'From', sure: '{0}% sure', verified: 'confirmed by {0}', notVerified: 'not confirmed', by: 'by {0}',
    until: 'until {0}', calm: 'calm', channel: 'Channel', unnamed: 'Unknown user',
    transcript: 'What was said', user: 'User', bot: 'Usher', you: 'You', nobodySpoke: 'Nothing was said yet.',
    write: 'Your message', send: 'Send', keys: 'Enter sends, Shift + Enter starts a new line', acceptFirst: 'Accept to write to the user.',
    spokenHint: 'You speak with them on the phone; nothing can be written to a caller.',
    overHint: 'The user is back with the bot or gone. Please wrap up.',
    wrapTitle: 'Wrap up', wasRight: 'Was it understood rightly?', right: 'Yes: {0}', corrected: 'No, it was', choose: 'Choose …', notKnown: 'nothing in particular',
    result: 'Result', note: 'Note', noteHint: 'For the record; may stay empty', save: 'Save', cancel: 'Cancel', required: 'Please choose what it was.',
    backTitle: 'Back to the bot', backHint: 'What have you done? The user reads it, and the bot goes on from there.', backDo: 'Give back',
    takenBy: '{0} was faster and has taken over.', gone: 'This conversation is no longer waiting.', accepted: 'You have the conversation.',
    closed: 'Wrapped up.', userSaid: 'The user wrote.', userWrites: 'The user is writing …', read: 'Read', connected: 'Live', disconnected: 'Connecting again …', skip: 'Skip to the conversation',
    unclassified: 'Nothing was understood', chooseIntent: 'It was',
    notifyTitle: 'Somebody is waiting',
    reasons: { asked: 'Asked for a person', distress: 'Distressed', crisis: 'Crisis', abuse: 'Abuse', unclear: 'Not understood', 'no-answer': 'No answer helped', validation: 'Needs a decision', fault: 'Something failed', 'out-of-scope': 'Not for the bot' },
    channels: { web: 'Chat', voice: 'Phone', messaging: 'Messenger', system: 'system' }, languages: { en: 'English', zh: 'Chinese' },
    sources: { user: 'user', directory: 'directory', system: 'system', desk: 'service desk', stock: 'stock', knowledge: 'knowledge' },
    sureness: { unknown: 'unknown', claimed: 'says so', hinted: 'hinted, not proved', proved: 'proved' },
    results: { passed: 'passed', failed: 'failed', unknown: 'could not be told' },
    outcomes: { worked: 'worked', failed: 'no success', unknown: 'unclear' },
    kinds: { incident: 'Incident', request: 'Request', question: 'Question', complaint: 'Complaint' },
    dispositions: { solved: 'Solved', forwarded: 'Passed on', 'callback-promised': 'Callback promised', 'not-solved': 'Not solved', 'not-for-us': 'Not for us', 'user-left': 'User left', 'not-reached': 'Not reached' },
    rules: { 'very-distressed-turn': 'Very distressed', 'two-of-three-turns-upset': 'Upset in two of three turns', 'distress-on-average': 'Upset for some time', 'asked-for-a-person': 'Asked for a person', 'unclear-turns': 'Was not understood', 'abusive-turns': 'Abusive words', 'answers-rejected': 'No answer helped', 'no-other-answer': 'There is no other answer', 'no-input': 'Nothing was said', 'no-match': 'Speech was not understood', 'crisis-phrase': 'Words of a crisis', key: 'Pressed the key for a person', chosen: 'Chose a person' },
    teams: { 'early-life': 'the service is new: it comes to those who built it', said: 'the menu or the flow says so', offering: 'it looks after this offering', service: 'it looks after this service', fallback: 'it belongs to nobody in particular' },
    practices: { 'incident-management': 'Incident management', 'service-request-management': 'Service request management', 'knowledge-management': 'Knowledge management', 'relationship-management': 'Relationship management', 'problem-management': 'Problem management', 'change-enablement': 'Change enablement', 'information-security-management': 'Information security management' },
    tries: { shown: 'shown', helped: 'helped', 'did-not-help': 'did not help', done: 'done', refused: 'refused', failed: 'failed', yes: 'yes', no: 'no' },
    beginnings: { Tried: 'Tried: ', 'Last said': 'Last said: ', 'Nothing was said yet.': 'Nothing was said yet.' },
    proofs: {},
    figures: { level: 'distress {0}', average: 'on average {0}', reasons: '{0}', 'in a row': '{0} in a row', 'in all': '{0} in all', times: '{0} times' },
    signs: { word: 'said “{0}”', capitals: 'capital letters', repeated: 'says it again', model: 'tone', punctuation: '!!!' },
    problems: { login: 'Please log in.', 'wrong-login': 'Agent or password is wrong.', 'too-many-attempts': 'Too many attempts. Please wait five minutes.', full: 'Your desk is full. Wrap something up first.', 'not-yours': 'Somebody else has this conversation.', over: 'This conversation is over.', foreign: 'This is not one of your queues.', busy: 'Just busy. Please try again.', 'not-accepted': 'Accept it first.', 'yours-already': 'You have it already.', unavailable: 'The desk cannot reach its store. Please try again.', other: 'That did not work. Please try again.', offline: 'No connection. Nothing was lost; try again.' },
  },
  zh: {
    title: 'Usher 工作台', agent: '坐席账号', password: '密码', login: '登录', logout: '退出',
    welcome: '欢迎回来', welcomeText: '登录后即可接手对话。',
    language: '语言', ready: '在线', away: '离开', availability: '我的状态', alerts: '提醒',
    sound: '声音', notify: '桌面通知', settings: '提醒',
    promised: '已承诺', nothingPromised: '没有待兑现的承诺。', take: '由我来办', reached: '已联系上', notReached: '没联系上', putBack: '放回', due: '{0} 之前', overdue: '已超时，应在 {0}', late: '超时的承诺：{0}', triesOf: '已试 {0} 次，共 3 次', takenByMe: '由您负责', callNow: '拨打 {0}', noNumber: '没有留下号码', promiseHint: '由您接下后再打电话或答复。', answeringHint: '请记录结果：联系上了没有。', promiseKept: '承诺已兑现。', triedInVain: '已记录：没联系上。', ways: { callback: '回电', message: '留言', unanswered: '未选择即离开' },
    waiting: '等待中', mine: '我的对话', nobodyWaiting: '目前无人等待。', nothingMine: '您手上没有对话。',
    queue: '队列', nothingOpen: '一切平静', nothingOpenText: '请在左侧选择一个对话。先看已知情况，再看对话内容。',
    newHandoff: '新的等待：{0}', waitingFor: '已等待 {0}', minutes: '{0} 分钟', lessThanMinute: '不到一分钟',
    priority: '优先级 {0}', first: '重新排队：优先接待', unread: '{0} 条新消息',
    accept: '接手', back: '交还机器人', release: '放回队列', wrapUp: '结束并小结',
    handling: '处理步骤', whyTeam: '为何由本团队处理：{0}', why: '转人工原因', rule: '规则', inTheseWords: '用户原话', noWords: '原因与用户的话无关。',
    summary: '概要', who: '用户', known: '已知信息', checks: '核查', tried: '已尝试', distress: '情绪变化',
    promises: '已作承诺', classification: '理解为', alternatives: '或', offering: '服务', record: '记录编号', none: '暂无。',
    fact: '项目', value: '内容', from: '来源', sure: '把握 {0}%', verified: '经{0}确认', notVerified: '未确认', by: '依据：{0}',
    until: '截止 {0}', calm: '平静', channel: '渠道', unnamed: '未知用户',
    transcript: '对话内容', user: '用户', bot: 'Usher', you: '我', nobodySpoke: '尚无对话。',
    write: '您的消息', send: '发送', keys: 'Enter 发送，Shift + Enter 换行', acceptFirst: '接手后才能给用户写消息。',
    spokenHint: '您正在与对方通话，无法给来电者写消息。',
    overHint: '用户已回到机器人或已离开，请填写小结。',
    wrapTitle: '结束小结', wasRight: '机器人理解对了吗？', right: '是：{0}', corrected: '不是，其实是', choose: '请选择……', notKnown: '没有具体事项',
    result: '结果', note: '备注', noteHint: '存入记录，可不填', save: '保存', cancel: '取消', required: '请选择实际的事项。',
    backTitle: '交还机器人', backHint: '您已做了什么？用户会读到，机器人从这里继续。', backDo: '交还',
    takenBy: '{0} 抢先一步，已接手。', gone: '该对话已不在等待。', accepted: '对话由您负责。',
    closed: '小结已保存。', userSaid: '用户发来消息。', userWrites: '用户正在输入……', read: '已读', connected: '实时', disconnected: '正在重新连接……', skip: '跳到对话',
    unclassified: '没有理解任何事项', chooseIntent: '其实是',
    notifyTitle: '有人在等待',
    reasons: { asked: '要求人工', distress: '情绪激动', crisis: '紧急危机', abuse: '辱骂', unclear: '未能理解', 'no-answer': '答案无帮助', validation: '需人工判断', fault: '系统故障', 'out-of-scope': '超出机器人范围' },
    channels: { web: '网页聊天', voice: '电话', messaging: '即时消息', system: '系统' }, languages: { en: '英语', zh: '中文' },
    sources: { user: '用户', directory: '人员目录', system: '系统', desk: '服务台', stock: '库存', knowledge: '知识库' },
    sureness: { unknown: '未知', claimed: '自称', hinted: '有线索，未证实', proved: '已证实' },
    results: { passed: '通过', failed: '未通过', unknown: '无法确定' },
    outcomes: { worked: '有效', failed: '无效', unknown: '不明' },
    kinds: { incident: '故障', request: '请求', question: '咨询', complaint: '投诉' },
    dispositions: { solved: '已解决', forwarded: '已转交', 'callback-promised': '已约回电', 'not-solved': '未解决', 'not-for-us': '不属于我们', 'user-left': '用户离开', 'not-reached': '没联系上' },
    rules: { 'very-distressed-turn': '情绪非常激动', 'two-of-three-turns-upset': '三句话里有两句情绪激动', 'distress-on-average': '情绪一直不好', 'asked-for-a-person': '要求人工', 'unclear-turns': '没有听懂用户', 'abusive-turns': '辱骂', 'answers-rejected': '给出的答案都没有帮助', 'no-other-answer': '没有其他答案', 'no-input': '用户没有出声', 'no-match': '没有听清用户的话', 'crisis-phrase': '有危机信号的话', key: '按键转人工', chosen: '选择了人工' },
    teams: { 'early-life': '该服务刚上线，由开发团队直接支持', said: '菜单或流程如此指定', offering: '该团队负责此项服务', service: '该团队负责此类服务', fallback: '没有专门的团队' },
    practices: { 'incident-management': '事件管理', 'service-request-management': '服务请求管理', 'knowledge-management': '知识管理', 'relationship-management': '关系管理', 'problem-management': '问题管理', 'change-enablement': '变更支持', 'information-security-management': '信息安全管理' },
    tries: { shown: '已展示', helped: '有帮助', 'did-not-help': '没有帮助', done: '已完成', refused: '未获准', failed: '失败', yes: '是', no: '否' },
    beginnings: { Tried: '已尝试：', 'Last said': '最后说：', 'Nothing was said yet.': '尚无对话。' },
    proofs: { 'caller\'s number': '来电号码', 'number and PIN': '编号和 PIN', 'number, PIN and one-time code': '编号、PIN 和一次性验证码' },
    figures: { level: '激动程度 {0}', average: '平均 {0}', reasons: '{0}', 'in a row': '连续 {0} 次', 'in all': '共 {0} 次', times: '{0} 次' },
    signs: { word: '说了“{0}”', capitals: '全大写', repeated: '重复诉说', model: '语气', punctuation: '！！！' },
    problems: { login: '请登录。', 'wrong-login': '账号或密码错误。', 'too-many-attempts': '尝试次数过多，请等五分钟。', full: '您的对话已满，请先结束一个。', 'not-yours': '该对话由他人负责。', over: '该对话已结束。', foreign: '这不是您的队列。', busy: '正忙，请再试一次。', 'not-accepted': '请先接手。', 'yours-already': '已由您负责。', unavailable: '工作台暂时无法读取数据，请再试。', other: '操作未成功，请再试一次。', offline: '没有连接。内容没有丢失，请再试。' },
  },
};

const KEPT = 'usher-desk-language';
let language = localStorage.getItem(KEPT) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');

export const currentLanguage = () => language;

export function speak(next) {
  language = next;
  localStorage.setItem(KEPT, next);
  document.documentElement.lang = next === 'zh' ? 'zh-Hans' : 'en';
}

/** t('reasons.asked'), t('sure', 93). A code nobody has words for is shown as it is. */
export function t(path, ...values) {
  const dot = path.indexOf('.');
  const code = path.slice(dot + 1);
  const group = dot < 0 ? WORDS[language] : WORDS[language][path.slice(0, dot)];
  const text = Object.hasOwn(group, code) ? group[code] : code;
  return values.reduce((filled, value, index) => filled.replace(`{${index}}`, () => value), text);
}

/** With its day, unless that is today. */
export const moment = instant => {
  const at = new Date(instant);
  if (at.toDateString() === new Date().toDateString()) return clock(instant);
  return at.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });
};

export const clock = instant =>
  new Date(instant).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', { hour: '2-digit', minute: '2-digit' });

/** 'word:useless' → said “useless” */
export function sign(code) {
  const colon = code.indexOf(':');
  return colon < 0 ? t('signs.' + code) : t('signs.' + code.slice(0, colon), code.slice(colon + 1));
}

/** The rule that fired, with its figures; one that nobody has words for as the desk has put it. */
export function because({ rule, explanation }) {
  if (!Object.hasOwn(WORDS[language].rules, rule)) return explanation || rule;
  return [t('rules.' + rule), ...explanation.split(' · ').slice(1).map(figure)].join(' · ');
}

/** Of words by language: those in the agent's, or in any that is there; undefined when there are none. */
export const own = words => words[language] ?? Object.values(words)[0];

/** A line of the summary: its beginning and how attempts went, in the agent's language; the user's own words stay. */
export function told(line) {
  const [beginning, ...rest] = line.split(': ');
  if (!Object.hasOwn(WORDS[language].beginnings, beginning)) return line;
  const said = rest.join(': ');
  return t('beginnings.' + beginning) + (beginning === 'Tried' ? said.replace(/ – ([a-z-]+)(?=, |$)/g, (_, result) => ' – ' + t('tries.' + result)) : said);
}

/** 'level 0.97' → distress 0.97; 'reasons: fed up, model' → said “fed up”, tone */
function figure(text) {
  if (text.startsWith('reasons: ')) return text.slice(9).split(', ').map(one => Object.hasOwn(WORDS[language].signs, one) ? t('signs.' + one) : t('signs.word', one)).join(', ');
  const space = text.lastIndexOf(' ');
  return t('figures.' + text.slice(0, space), text.slice(space + 1));
}

speak(language);
