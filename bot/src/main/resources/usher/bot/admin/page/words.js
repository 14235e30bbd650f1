// Every word of this page, in both languages. Mistakes of the files are told by their readers, in English.
import { currentLanguage } from '/desk/page/words.js';

const WORDS = {
  en: {
    title: 'Usher admin', welcome: 'Looking after the desk', welcomeText: 'Log in as an agent with the role admin.', agent: 'Agent', password: 'Password', login: 'Log in', logout: 'Log out', language: 'Language',
    notAdmin: 'Records, and nothing else', notAdminText: 'Only agents with the role admin may change outages, holidays, agents and articles. Ask one of them if something must change. Records you can look up below.', toDesk: 'To the agents’ desk',
    refused: 'A file has mistakes and is not served as it is', refusedText: 'The last good version serves on. Once the file is mended, it takes the place of what is live: write into it what was changed here meanwhile.', line: 'line {0}',
    outages: 'Outages', noOutages: 'Nothing is known to be broken.', publish: 'Publish an outage', service: 'Service', sites: 'Sites', everywhere: 'none ticked: everywhere', from: 'From', until: 'Until', untilHint: 'empty: nobody knows yet', text: 'Text ({0})', textHint: 'What is broken, and what people can do meanwhile.', preview: 'What users will read and hear', previewNothing: 'Write the texts to see it.', doPublish: 'Publish', end: 'End now', remove: 'Remove',
    states: { now: 'now', later: 'later', over: 'over' }, all: 'everywhere', since: 'from {0}', till: 'until {0}', openEnd: 'end not known',
    holidays: 'Holidays', noHolidays: 'No holiday is planned.', holidaysText: 'A day on which a team, or everybody, is away. Users are told when somebody is back.', date: 'Day', team: 'Team', allTeams: 'All teams', addHoliday: 'Take a holiday', open: 'open', closed: 'closed',
    agents: 'Agents', addAgent: 'Add an agent', id: 'Login name', idHint: 'lower case letters, digits, dashes', name: 'Name', nameHint: 'as users read it', languages: 'Languages', teams: 'Teams', phone: 'Phone', phoneHint: 'client:name, or +49…; empty: no calls', capacity: 'Conversations at once', firstPassword: 'First password', firstPasswordHint: 'empty: one is made, and shown once', admin: 'May open this page', add: 'Add', pause: 'Pause', resume: 'Is back', newPassword: 'New password', paused: 'paused', isAdmin: 'admin', atOnce: '{0} at once', calls: 'calls: {0}', noCalls: 'no calls',
    records: 'Records', recordsText: 'Every contact has one; at most a hundred are shown, newest first.', lookUp: 'Look up', person: 'Staff or student number', state: 'State', any: 'any', fromDay: 'Opened from', fromDayHint: 'empty: the last 30 days', untilDay: 'until', found: '{0} found',
    recordStates: { open: 'open', waiting: 'waiting', resolved: 'resolved', closed: 'closed' },
    kinds: { incident: 'incident', request: 'request', question: 'question', complaint: 'complaint', compliment: 'compliment', misdirected: 'misdirected' },
    columns: { number: 'Number', opened: 'Opened', state: 'State', kind: 'Kind', service: 'Service', priority: 'Priority', person: 'Who', words: 'Words', category: 'Taken for' },
    articles: 'Articles', findArticle: 'Find', newArticle: 'New article', editArticle: 'Article {0}', articlesShown: '{0} of {1} articles, version {2}', articlesRefused: 'Files in the folder that are not served as they are; the last good version serves on:', articleId: 'Name of the file', articleIdHint: 'lower case with hyphens; it stays', articleText: 'File ({0})', publishArticle: 'Publish', retireArticle: 'Retire', closeArticle: 'Close', asBubble: 'In the chat', asSpoken: 'On the phone', asPage: 'As a page', versions: 'Versions ({0})', takeVersion: 'Take its texts',
    numberHint: 'As in 17-0042-9; then nothing else counts', variants: 'Ways to ask that readers have confirmed', variantsHint: 'An answer helped, and its article does not list the question yet. What two people have confirmed who proved who they are is added by itself.', noVariants: 'None.', adopt: 'Add to the article', variantColumns: { words: 'In these words', article: 'Article', language: 'Language', people: 'People', times: 'Times', act: 'What to do' },
    gaps: 'Questions nobody could answer in the last 30 days', noGaps: 'None.', writeArticle: 'Write an article', gapColumns: { count: 'How often', words: 'In these words', language: 'Language', last: 'Last', act: 'What to do' },
    articleColumns: { title: 'Title', id: 'Name', owner: 'Owner', review: 'Review', look: 'To look at' },
    why: 'Why', whyHint: 'for the list of changes; may stay empty', changes: 'Changes', noChanges: 'Nothing was changed yet.', when: 'When', who: 'Who', what: 'What', about: 'About', byHand: 'file in the folder', version: 'Version {0}. All times are of the desk: {1}.',
    sure: 'Are you sure?', cancel: 'Cancel', done: 'Done: users get it from now on.', doneNotInFolder: 'Done: users get it from now on. The desk’s folder could not be written; the change is kept in the live version.', secret: 'Password of {0}: ', secretText: '. It is shown only now; hand it over in person.',
    ask: { 'article-retire': 'Retire this article? Nobody finds it any more; its versions are kept.', 'outage-end': 'End this outage now?', 'outage-remove': 'Remove this outage from the file?', 'holiday-remove': 'Is this day no holiday after all?', 'agent-pause': 'Pause this agent? They are logged out; conversations they hold go back to the queue.', 'agent-resume': 'Is this agent back?', 'agent-remove': 'Remove this agent? They are logged out; conversations they hold go back to the queue.', 'agent-password': 'Make a new password for this agent?' },
    did: { 'outage-published': 'outage published', 'outage-ended': 'outage ended', 'outage-removed': 'outage removed', 'holiday-taken': 'holiday taken', 'holiday-dropped': 'holiday dropped', 'agent-added': 'agent added', 'agent-paused': 'agent paused', 'agent-resumed': 'agent is back', 'agent-removed': 'agent removed', 'agent-password': 'new password', 'file-edited': 'file edited', 'article-edited': 'file edited', 'article-published': 'published', 'article-retired': 'retired' },
    problems: { login: 'Please log in.', 'wrong-login': 'Agent or password is wrong.', 'too-many-attempts': 'Too many attempts. Please wait five minutes.', 'bad-query': 'These days cannot be looked through.', mistakes: 'Nothing was changed. Please look at what is marked.', unavailable: 'Redis does not answer. Please look at the list of changes in a moment.', other: 'That did not work. Please try again.', offline: 'No connection. Please try again.' },
  },
  zh: {
    title: 'Usher 管理', welcome: '服务台管理', welcomeText: '请以具有管理员角色的坐席账号登录。', agent: '坐席账号', password: '密码', login: '登录', logout: '退出', language: '语言',
    notAdmin: '只能查询记录', notAdminText: '只有具有管理员角色的坐席才能更改故障公告、休息日、坐席和文章。如需更改，请联系其中一位。您可以在下面查询记录。', toDesk: '前往坐席工作台',
    refused: '有文件存在错误，未按其内容启用', refusedText: '上一个正确的版本继续有效。文件改正后会取代当前生效的版本，请把期间在此页面所作的更改也写进文件。', line: '第 {0} 行',
    outages: '故障公告', noOutages: '目前没有已知故障。', publish: '发布故障公告', service: '服务', sites: '校区', everywhere: '一个都不选：所有校区', from: '开始', until: '结束', untilHint: '不填：尚不清楚', text: '文字（{0}）', textHint: '什么出了故障，这期间可以怎么办。', preview: '用户将读到和听到的内容', previewNothing: '填写文字后在此显示。', doPublish: '发布', end: '立即结束', remove: '删除',
    states: { now: '进行中', later: '尚未开始', over: '已结束' }, all: '所有校区', since: '自 {0}', till: '至 {0}', openEnd: '结束时间未知',
    holidays: '休息日', noHolidays: '没有安排休息日。', holidaysText: '某个团队或所有人都不在的一天。系统会告诉用户什么时候有人。', date: '日期', team: '团队', allTeams: '所有团队', addHoliday: '安排休息日', open: '服务中', closed: '休息中',
    agents: '坐席', addAgent: '添加坐席', id: '登录名', idHint: '小写字母、数字、连字符', name: '姓名', nameHint: '用户看到的名字', languages: '语言', teams: '团队', phone: '电话', phoneHint: 'client:名称 或 +86…；不填：不接电话', capacity: '同时对话数', firstPassword: '初始密码', firstPasswordHint: '不填：自动生成，仅显示一次', admin: '可以打开此页面', add: '添加', pause: '暂停', resume: '已回来', newPassword: '新密码', paused: '已暂停', isAdmin: '管理员', atOnce: '同时 {0} 个', calls: '电话：{0}', noCalls: '不接电话',
    records: '记录', recordsText: '每次联系都有一条记录；最多显示一百条，最新的在最前面。', lookUp: '查询', person: '学号或工号', state: '状态', any: '不限', fromDay: '登记日期从', fromDayHint: '不填：最近 30 天', untilDay: '到', found: '找到 {0} 条',
    recordStates: { open: '处理中', waiting: '等待中', resolved: '已解决', closed: '已关闭' },
    kinds: { incident: '故障', request: '请求', question: '咨询', complaint: '投诉', compliment: '表扬', misdirected: '非本台事务' },
    columns: { number: '编号', opened: '登记时间', state: '状态', kind: '类别', service: '服务', priority: '优先级', person: '联系人', words: '原话', category: '判定为' },
    articles: '知识文章', findArticle: '查找', newArticle: '新建文章', editArticle: '文章 {0}', articlesShown: '共 {1} 篇，显示 {0} 篇，版本 {2}', articlesRefused: '文件夹中以下文件未按其内容启用，上一个正确的版本继续有效：', articleId: '文件名', articleIdHint: '小写字母和连字符，之后不可更改', articleText: '文件（{0}）', publishArticle: '发布', retireArticle: '下架', closeArticle: '关闭', asBubble: '在聊天中', asSpoken: '在电话中', asPage: '作为网页', versions: '历史版本（{0}）', takeVersion: '取用其文字',
    numberHint: '如 17-0042-9；填写后其他条件不计', variants: '读者确认过的问法', variantsHint: '回答有帮助，但文章里还没有这种问法。两位已验证身份的用户确认过的问法会自动加入。', noVariants: '没有。', adopt: '加入文章', variantColumns: { words: '原话', article: '文章', language: '语言', people: '人数', times: '次数', act: '操作' },
    gaps: '最近 30 天无人能答的问题', noGaps: '没有。', writeArticle: '写一篇文章', gapColumns: { count: '次数', words: '原话', language: '语言', last: '最近一次', act: '操作' },
    articleColumns: { title: '标题', id: '名称', owner: '负责人', review: '复审日期', look: '需查看' },
    why: '原因', whyHint: '记入更改列表，可不填', changes: '更改记录', noChanges: '尚无更改。', when: '时间', who: '谁', what: '做了什么', about: '对象', byHand: '文件夹中的文件', version: '版本 {0}。所有时间均为服务台时间：{1}。',
    sure: '确定吗？', cancel: '取消', done: '完成，即刻对用户生效。', doneNotInFolder: '完成，即刻对用户生效。服务台文件夹无法写入，更改保存在生效版本中。', secret: '{0} 的密码：', secretText: '。仅此一次显示，请当面转交。',
    ask: { 'article-retire': '下架这篇文章吗？之后无人能找到它，历史版本会保留。', 'outage-end': '现在就结束这条故障公告吗？', 'outage-remove': '从文件中删除这条故障公告吗？', 'holiday-remove': '这一天不再休息吗？', 'agent-pause': '暂停该坐席吗？其将被退出登录，手上的对话回到队列。', 'agent-resume': '该坐席已回来了吗？', 'agent-remove': '删除该坐席吗？其将被退出登录，手上的对话回到队列。', 'agent-password': '为该坐席生成新密码吗？' },
    did: { 'outage-published': '发布故障公告', 'outage-ended': '结束故障公告', 'outage-removed': '删除故障公告', 'holiday-taken': '安排休息日', 'holiday-dropped': '取消休息日', 'agent-added': '添加坐席', 'agent-paused': '暂停坐席', 'agent-resumed': '坐席已回来', 'agent-removed': '删除坐席', 'agent-password': '新密码', 'file-edited': '编辑文件', 'article-edited': '编辑文件', 'article-published': '发布', 'article-retired': '下架' },
    problems: { login: '请登录。', 'wrong-login': '账号或密码错误。', 'too-many-attempts': '尝试次数过多，请等五分钟。', 'bad-query': '无法按这些日期查询。', mistakes: '未作任何更改，请查看标出之处。', unavailable: 'Redis 没有回应，请稍后查看更改记录。', other: '操作未成功，请再试一次。', offline: '没有连接，请再试一次。' },
  },
};

/** t('states.now'), t('line', 7). A code nobody has words for is shown as it is. */
export function t(path, ...values) {
  const dot = path.indexOf('.');
  const code = path.slice(dot + 1);
  const group = dot < 0 ? WORDS[currentLanguage()] : WORDS[currentLanguage()][path.slice(0, dot)];
  const text = Object.hasOwn(group, code) ? group[code] : code;
  return values.reduce((filled, value, index) => filled.replace(`{${index}}`, () => value), text);
}

/** What a thing is called in the page's language. */
export const called = names => names[currentLanguage()] ?? Object.values(names)[0] ?? '';

export const languageName = code => new Intl.DisplayNames([currentLanguage()], { type: 'language' }).of(code);

/** A time of the desk, as its clock shows it. */
export const deskTime = text => text.replace('T', ' ').slice(0, 16);

export const moment = (instant, zone) =>
  new Date(instant).toLocaleString(currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
