import { word } from './word.ts';

/** How the lines of a digest's group stand: behind their number, or behind 均 of all. */
export const letterGroupsStand = {
  overdue: word('已逾期', 'overdue'),
  today: word('今日到期', 'due today'),
  within3: word('将于3个工作日内到期', 'due within 3 working days'),
  within10: word('将于10个工作日内到期', 'due within 10 working days'),
  later: word('尚未到期', 'not yet due'),
} as const;

/** What a digest asks, where something is late, and where nothing is. */
export const letterAsks = {
  late: word(
    '已逾期的请尽快办结，短期内不能办结的请回复督办并承诺办结日期。',
    'Please finish soon what is overdue, or answer by when it will be done.',
  ),
  ahead: word(
    '请于各项时限前办结，已完成的请提交办结申请。',
    'Please finish each by its due date, and claim completion of what is done.',
  ),
} as const;

/** What waits for the office, behind the heading of its group. `{n}` of them. */
export const letterWaiting = {
  claim: word('办结申请{n}项', '{n} claims of completion'),
  extension: word('延期申请{n}项', '{n} requests for extension'),
  dispute: word('异议{n}项', '{n} objections'),
  figure: word('指标数据{n}项', 'figures of {n} targets'),
  ruling: word('启动前已到期{n}项', '{n} past when the plan began'),
  lost: word('{n}封', '{n} letters'),
} as const;

/** What did not arrive, and what helps. `{unit}`, `{role}` or `{name}` whom it was for; the letter by `{kind}` and `{on}`. */
export const letterLost = {
  vacant: word(
    '{unit}{role}空缺：【{kind}】{on}。请登记联系人，登记后自动补发',
    '{unit} has no {role}: {kind} of {on}. Register somebody, and it is sent',
  ),
  bounced: word(
    '{unit}{name}退信：【{kind}】{on}。请核对邮箱，更正后自动补发',
    '{kind} of {on} to {name}, {unit}, came back. Correct the address, and it is sent',
  ),
  failed: word(
    '{unit}{name}发送失败：【{kind}】{on}。请核对邮箱，更正后自动补发',
    '{kind} of {on} to {name}, {unit}, could not be sent. Correct the address, and it is sent',
  ),
} as const;

/** Opening of a digest in which something waits for the office. `{counts}`, `{n}` in all; of cases by colour. */
export const deskOpening = {
  waiting: word('待您办理{n}项：{counts}', '{n} things wait for you: {counts}'),
  cases: word(
    '督办中{n}项（红{red}、黄{yellow}、蓝{blue}）',
    '{n} under coloured supervision (red {red}, yellow {yellow}, blue {blue})',
  ),
  lapsed: word('上次提醒后新增逾期{n}项', '{n} fell overdue since the last reminder'),
  lost: word('，请登记或更正联系人', ': please register or correct contacts'),
  own: word('本单位承办的督办事项{counts}', 'of your own unit: {counts}'),
} as const;

/** Under the lines of a letter that does not give all of them. `{n}` more, at `{url}` or by `{command}`. */
export const letterRest = {
  linked: word('另有{n}项未列出，请在线查看：{url}', '{n} more are not listed here: {url}'),
  command: word('另有{n}项未列出，请用{command}查看', '{n} more are not listed here: {command}'),
} as const;

/** Since when something waits; the day is `{on}`, `{date}` another that is asked for. */
export const letterWaits = {
  claim: word('{on}提交', 'handed in {on}'),
  extension: word('申请延至{date}，{on}提交', 'an extension to {date}, asked {on}'),
  dispute: word('{on}提出', 'made {on}'),
  figure: word('{on}报送', 'reported {on}'),
  ruling: word('启动前已到期，{on}起待认定', 'past when the plan began, to be ruled on from {on}'),
  draft: word('{on}拟稿', 'drafted {on}'),
} as const;

/** Behind it. `{n}` working days, one at least. */
export const letterWaited = word('，已待{n}个工作日', ', {n} working days ago');

/** Parts of the subject of a digest. `{n}` lines; `{level}` a colour, `{title}` of the one line there is, `{date}` its due date. */
export const letterSubjects = {
  raised: word('{n}项列入{level}', '{n} turned to a {level}'),
  fresh: word('新提醒{n}项', '{n} new reminders'),
  oneRaised: word('“{title}”列入{level}', '{title}: {level}'),
  oneLate: word('“{title}”{left}', '{title}: {left}'),
  oneAhead: word('“{title}”{date}到期', '{title}: due {date}'),
} as const;

/**
 * What the office answered. `{before}` and `{dueOn}` the dates that moved, `{askedFor}` another that was asked for, `{n}` how
 * many extensions there are with it, or working days late; `{part}` one of {@link answerParts}.
 */
export const letterAnswers = {
  'extension-granted': word(
    '延期已同意：时限由{before}改为{dueOn}（第{n}次延期）',
    'extension granted: due {dueOn} instead of {before} (extension no. {n})',
  ),
  'extension-changed': word(
    '延期已同意，日期改定：申请延至{askedFor}，时限由{before}改为{dueOn}（第{n}次延期）',
    'extension granted, another date: asked for {askedFor}, due {dueOn} instead of {before} (extension no. {n})',
  ),
  'extension-declined': word(
    '延期未同意：时限仍为{dueOn}',
    'extension declined: still due {dueOn}',
  ),
  'dispute-dismissed': word(
    '异议未采纳：仍由贵单位{part}',
    'objection dismissed: your unit still {part} it',
  ),
  'dispute-settled': word(
    '异议答复：责任分工已调整，现由贵单位{part}',
    'objection answered: the duties were changed, your unit {part} it now',
  ),
  'completion-accepted': word(
    '办结申请已同意：办结日期{doneOn}',
    'completion accepted: done {doneOn}',
  ),
  'completion-late': word(
    '办结申请已同意：办结日期{doneOn}，逾期{n}个工作日',
    'completion accepted: done {doneOn}, {n} working days late',
  ),
  'figure-rejected': word('指标数据已退回，不计入', 'figure rejected, it does not count'),
  'value-rejected': word(
    '指标数据已退回，不计入：{value}（截至{asOf}）',
    'figure rejected, it does not count: {value} (as of {asOf})',
  ),
  'date-moved': word(
    '时限变更：由{before}改为{dueOn}（{because}）',
    'due date moved: {dueOn} instead of {before} ({because})',
  ),
  'still-owed': word('认定仍须办理：时限{dueOn}', 'ruled to be still owed: due {dueOn}'),
} as const;

/** Behind what was answered, where a reason was given. */
export const letterAnswerReason = word('。理由：{reason}', '. Reason: {reason}');

/** A unit's part in a task, after its objection was answered. */
export const answerParts = {
  lead: word('牵头', 'leads'),
  support: word('配合', 'supports'),
  responsible: word('负责', 'is responsible for'),
} as const;

/** `{n}` answers in a subject, alone or behind what is due; in an opening. */
export const letterAnswersCounted = {
  alone: word('{n}项办理答复', '{n} answers'),
  also: word('，另有{n}项答复', ', and {n} answers'),
  inOpening: word('；另有{n}项办理答复', '; and {n} answers'),
} as const;

/** Of a digest that has nothing but answers. */
export const answersOnly = word(
  '截至{today}，您办理或跟进的事项有{n}项办理答复。',
  'As of {today}, there are {n} answers about what is yours to do or to follow.',
);
