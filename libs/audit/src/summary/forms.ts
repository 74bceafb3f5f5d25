import { words } from '#contract';
import { dateIn, isLocalDate, parseInstant, timeIn } from '#kernel';

/** How a value is written in a sentence; undefined when it is missing, empty or not of the kind. */
export type Form = (value: unknown) => string | undefined;

const ZONE = 'Asia/Shanghai';
const LONGEST = 80;

/** Text, numbers and lists of them, cut where they would no longer be one sentence. */
export const plain: Form = (value) => {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return plain(value.map(plain).filter(Boolean).join('、'));
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const line = value.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

const date: Form = (value) => {
  if (typeof value !== 'string' || !isLocalDate(value)) return undefined;
  const [year, month, day] = value.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const moment: Form = (value) => {
  if (typeof value !== 'string') return undefined;
  try {
    const instant = parseInstant(value);
    return `${date(dateIn(ZONE, instant))} ${timeIn(ZONE, instant)}`;
  } catch {
    return undefined;
  }
};

const count: Form = (value) =>
  Array.isArray(value) && value.length > 0 ? String(value.length) : undefined;

/** A word for each value; for a list all of its words. What has no word stands as it is. */
const wordsOf =
  (table: words.Words): Form =>
  (value) => {
    const word = (one: unknown): unknown => table[String(one)]?.zh ?? one;
    return plain(Array.isArray(value) ? value.map(word) : word(value));
  };

const when =
  (yes: string, no = ''): Form =>
  (value) => {
    return value === true ? yes : no;
  };

/** What is read from a file has its name. */
const file =
  (read: string, byHand: string): Form =>
  (value) =>
    value === '' ? byHand : read;

/** Names of fields; an id only follows the name beside it. */
const fields =
  (table: words.Words): Form =>
  (value) => {
    return typeof value === 'object' && value !== null
      ? wordsOf(table)(Object.keys(value).filter((field) => !field.endsWith('Id')))
      : undefined;
  };

/** `lead.liaison` by its person alone: beside it stands the organization. */
const audience: Form = (value) => (typeof value === 'string' ? words.personOf(value) : undefined);

const vacancies: Form = (value) =>
  Array.isArray(value)
    ? plain(
        value.map((one: unknown) => {
          const { organization, role } = (one ?? {}) as Readonly<Record<string, unknown>>;
          return `${plain(organization) ?? ''}${audience(role) ?? ''}`;
        }),
      )
    : undefined;

/** What each edit did to what: `更正任务zezhou.t1`. */
const edits: Form = (value) => (Array.isArray(value) ? plain(value.map(oneEdit)) : undefined);

function oneEdit(one: unknown): string | undefined {
  const given = (one ?? {}) as Readonly<Record<string, unknown>>;
  const { edit, id, from, collective, section, title, no } = given;
  const kind = (words.editKinds as words.Words)[String(edit)];
  const what = plain(id ?? from ?? collective ?? section ?? title ?? no);
  return kind && `${kind.zh}${what ?? ''}`;
}

/** How much of an answer was asked for, not what. */
const PAGING: ReadonlySet<string> = new Set(['limit', 'cursor', 'after']);

/** What was asked for: `方案：zezhou、种类：PlanAdopted`. */
const conditions: Form = (value) =>
  typeof value === 'object' && value !== null
    ? plain(
        Object.entries(value)
          .filter(([field]) => !PAGING.has(field))
          .map(([field, asked]) => `${words.zh(words.recordFields, field)}：${plain(asked) ?? ''}`),
      )
    : undefined;

const { levels, caseEndings, noticeEndings } = words;

export const FORMS: Readonly<Record<string, Form>> = {
  date,
  moment,
  count,
  step: (value) => (typeof value === 'string' ? words.stepWord(value).zh : undefined),
  level: wordsOf(levels),
  form: wordsOf(words.noticeForms),
  draft: when('（待签发）'),
  late: when('（逾期办结）'),
  selfReviewed: (value) => (value === true ? words.selfReviewed.zh : undefined),
  repair: when('并修复'),
  imported: file('导入', '新建'),
  readIn: file('读入', '拟定'),
  tooLate: when('逾期'),
  bounced: when('退信', '发送失败'),
  dueChange: wordsOf(words.dueChanges),
  because: wordsOf({ ...caseEndings, ...noticeEndings }),
  resentBecause: wordsOf(words.resentBecause),
  urgedBy: wordsOf(words.urgeMeans),
  letter: wordsOf(words.letterKinds),
  contactRoles: wordsOf(words.contactRoles),
  audience,
  vacancies,
  conditions,
  kindRead: wordsOf(words.kindsRead),
  edits,
  contactFields: fields(words.contactFields),
  verdict: wordsOf(words.verdictActs),
  yearAttained: when('，已达标', '，未达标'),
  targetTerms: fields({ ...words.planFields, subject: words.planFields.title }),
  organizationFields: fields(words.organizationFields),
  userRole: wordsOf(words.userRoles),
  furtherRoles: (value) =>
    Array.isArray(value) ? wordsOf(words.userRoles)(value.slice(1)) : undefined,
  offset: (value) => (typeof value === 'string' ? words.moment(value).zh : undefined),
  readOnly: (value) => (value === true ? words.readOnlyToken.zh : undefined),
  signInMethod: wordsOf(words.signInMethods),
  sessionEnd: wordsOf(words.sessionEnds),
};
