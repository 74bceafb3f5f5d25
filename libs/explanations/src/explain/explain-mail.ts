import { type LocalDate } from '#kernel';
import { type Audience, type Form } from '#policies/rules';
import { type MailRow } from '#notifications';
import { roleOfWhy, roleText, whyText } from './people.ts';
import { type Bilingual, quoted, type Sentence, sentencesOn } from './sentence.ts';
import { dateText, dayText, formText, momentText, ruleText } from './words.ts';

/** One notice that a mail was put together for. */
export type MailCause = {
  readonly obligationId: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly number: string;
  readonly title: string;
  readonly organization: string;
  readonly organizationId: string;
  readonly rule: string;
  readonly form: Form;
  readonly role: Audience;
  /** The day on which the rule fell. */
  readonly on: LocalDate;
};

/** Why a mail was sent, to this person, on this day, and what became of it. */
export type MailExplanation = {
  readonly mailId: string;
  readonly kind: MailRow['kind'];
  readonly on: LocalDate;
  readonly causes: readonly MailCause[];
  readonly roles: readonly Audience[];
  readonly sentences: readonly Sentence[];
};

/** More causes than this are counted, not named: they stand in full among the facts. */
const NAMED = 10;
const ZONE = 'Asia/Shanghai';

/**
 * @param causes its notices; empty for mails sent at once
 * @param standsInFor names of those for whom the recipient stood in
 */
export function explainMail(
  row: MailRow,
  causes: readonly MailCause[],
  standsInFor: readonly string[] = [],
): MailExplanation {
  const { mailId, kind, on } = row;
  const roles = rolesOf(row, causes);
  return {
    mailId,
    kind,
    on,
    causes,
    roles,
    sentences: [
      ...sentencesOn('why', ...whySent(row, causes)),
      ...sentencesOn('you', whoGotIt(row, roles, standsInFor)),
      ...sentencesOn('date', whyThen(row, causes)),
      ...sentencesOn('history', sentAgain(row), outcome(row), settledBy(row)),
    ],
  };
}

/** The roles of its notices; of a mail sent at once, those that its own lines name. */
function rolesOf(
  { letter, status, contactId }: MailRow,
  causes: readonly MailCause[],
): readonly Audience[] {
  if (status === 'unaddressed') return [contactId as Audience];
  const noticed = causes.map(({ role }) => role);
  const lines = letter.groups.flatMap((group) => group.lines);
  const said = lines.map(({ why }) => roleOfWhy(why)).filter((role) => role !== undefined);
  return [...new Set(noticed.length > 0 ? noticed : said)];
}

function whySent(row: MailRow, causes: readonly MailCause[]): readonly (Bilingual | null)[] {
  const { letter, lines, organization } = row;
  const note = quoted(letter.note ?? '');
  const said: Bilingual = { zh: note && `：${note}`, en: note && `: ${note}` };
  switch (row.kind) {
    case 'digest':
      return digest(causes, lines, answersIn(letter));
    case 'red-draft':
      return [
        {
          zh: '有事项达到红色督办，须先由签发领导审签。',
          en: 'A matter has reached the red step; first the approver decides whether a red card is issued.',
        },
        ...named(causes),
      ];
    case 'assignment':
      return [
        {
          zh: `向${organization}交办任务，共${lines}项。`,
          en: `What was assigned to ${organization}, ${lines} in all.`,
        },
      ];
    case 'return':
      return [
        { zh: `办结申请被退回${said.zh}。`, en: `A claim of completion was returned${said.en}.` },
      ];
    case 'red':
      return [{ zh: `红色督办单已签发${said.zh}。`, en: `A red notice was issued${said.en}.` }];
    case 'ended':
      return [{ zh: `任务或方案已终止${said.zh}。`, en: `A task or its plan ended${said.en}.` }];
    case 'transferred':
      return [
        {
          zh: `任务改由其他单位承办${said.zh}。`,
          en: `Another organization does it now${said.en}.`,
        },
      ];
  }
}

const answersIn = ({ groups }: MailRow['letter']): number =>
  groups.flatMap(({ bucket, lines }) => (bucket === 'answers' ? lines : [])).length;

function digest(
  causes: readonly MailCause[],
  lines: number,
  answers: number,
): readonly (Bilingual | null)[] {
  const others = lines - answers - new Set(causes.map(({ obligationId }) => obligationId)).size;
  return [
    causes.length === 0 && answers > 0
      ? null
      : {
          zh: `您有${causes.length}项提醒，合并为一封。`,
          en: `Notices to you that had come due: ${causes.length}; they go out as one mail.`,
        },
    ...named(causes),
    answers === 0
      ? null
      : {
          zh: `告知办理答复${answers}项：答复在作出后的下一个工作日早晨告知，当日没有其他提醒的也单独发出。`,
          en: `Answers of the office: ${answers}; they are told on the next working morning, alone where nothing else is due.`,
        },
    others <= 0
      ? null
      : {
          zh: `另附此前已提醒、尚未办结的事项${others}项。`,
          en: `It also lists ${others} open matters that you had been told of before; they alone would not have caused a mail.`,
        },
  ];
}

const named = (causes: readonly MailCause[]): readonly Bilingual[] =>
  causes.slice(0, NAMED).map(({ number, title, organization, rule, form, on }) => {
    const [step, kind, day] = [ruleText(rule), formText(form), dayText(on)];
    return {
      zh: `${number} ${title}（${organization}）：${day.zh}${kind.zh}，${step.zh}。`,
      en: `${number} ${title} (${organization}): ${kind.en} of ${day.en}, ${step.en}.`,
    };
  });

function whoGotIt(
  { status, organization, letter }: MailRow,
  roles: readonly Audience[],
  standsInFor: readonly string[],
): Bilingual | null {
  if (status === 'unaddressed') {
    const role = roleText(roles[0] ?? 'lead.liaison');
    return {
      zh: `${organization}：${role.zh}空缺，已转督办单位处理。`,
      en: `${organization} has nobody registered as ${role.en}: the letter reached nobody and is left to the supervising office.`,
    };
  }
  if (roles.length === 0) return null;
  const deputy = standsInFor.join('、');
  return {
    zh: `${letter.recipientName}：${roles.map((role) => whyText(role).zh).join('；')}${deputy && `（代${deputy}）`}。`,
    en: `${letter.recipientName}: ${roles.map((role) => whyText(role).en).join('; ')}${deputy && ` (standing in for ${deputy})`}.`,
  };
}

function whyThen({ kind, on }: MailRow, causes: readonly MailCause[]): Bilingual {
  const day = dateText(on);
  if (kind !== 'digest' && kind !== 'red-draft') {
    return {
      zh: `此类邮件即时发送，不等次日汇总；发信日为${day.zh}。`,
      en: `Letters of this kind do not wait for the morning; it was written on ${day.en}.`,
    };
  }
  const late = causes.filter((cause) => cause.on < on).length;
  const caughtUp: Bilingual =
    late === 0
      ? { zh: '', en: '' }
      : {
          zh: `其中${late}项应于此前提醒，因未能发出，本日补发。`,
          en: ` ${late} of them fell on an earlier day and could not leave before.`,
        };
  return {
    zh: `${day.zh}为工作日；通知在工作日早晨集中发出，每人每天至多一封。${caughtUp.zh}`,
    en: `${day.en} is a working day; notices leave in the morning of working days, one mail a person and day at most.${caughtUp.en}`,
  };
}

const sentAgain = ({ resent, on }: MailRow): Bilingual | null =>
  resent === 0
    ? null
    : {
        zh: `此前未送达或应要求重发，共重新发送${resent}次，最近一次在${dateText(on).zh}。`,
        en: `It did not arrive before, or was asked for: sent again ${resent} ×, last on ${dateText(on).en}.`,
      };

/** What became of what reached nobody. */
function settledBy({ settled }: MailRow): Bilingual | null {
  switch (settled) {
    case null:
      return null;
    case 'restored':
      return {
        zh: '其中的提醒已随此后的邮件补发。',
        en: 'Its notices stand in a later mail.',
      };
    case 'closed':
      return {
        zh: '督办单位已另行处理，不再自动补发。',
        en: 'The supervising office saw to it in another way; it is not sent by itself any more.',
      };
  }
}

function outcome({ status, attempts, decidedAt, nextAt, response }: MailRow): Bilingual | null {
  const said = quoted(response ?? '');
  const at = decidedAt ?? nextAt;
  const moment = at ? momentText(ZONE, at) : { zh: '', en: '' };
  const answer = { zh: said && `：${said}`, en: said && `: ${said}` };
  switch (status) {
    case 'unaddressed':
      return null;
    case 'pending':
      return { zh: '邮件待发送。', en: 'It waits to be sent.' };
    case 'deferred':
      return {
        zh: `已试发${attempts}次，对方暂不接收${answer.zh}，${moment.zh}再试。`,
        en: `Tried ${attempts} ×, not taken yet${answer.en}; next try at ${moment.en}.`,
      };
    case 'delivered':
      return { zh: `${moment.zh}送达${answer.zh}。`, en: `Delivered at ${moment.en}${answer.en}.` };
    case 'failed':
      return {
        zh: `${moment.zh}发送失败${answer.zh}。`,
        en: `Failed at ${moment.en}${answer.en}.`,
      };
    case 'bounced':
      return { zh: `${moment.zh}被退回${answer.zh}。`, en: `Bounced at ${moment.en}${answer.en}.` };
  }
}
