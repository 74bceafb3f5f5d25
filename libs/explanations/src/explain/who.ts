import { type Audience } from '#policies/rules';
import { type Vacancy } from '#obligations/rules';
import { type ObligationRow } from '#obligations';
import { type Grounds, stepsAhead, stepsOf } from './explained.ts';
import { audienceText, roleText, whyText } from './people.ts';
import { type Bilingual, listed, sentencesOn, same, type Sentence } from './sentence.ts';
import { dayText, formText, ruleText } from './words.ts';

/** The person asked about. */
export type Person = {
  readonly contactId: string;
  readonly name: string;
  /** Roles in which it has had notices of this obligation, each once. */
  readonly told: readonly Audience[];
  /** Roles in which the next notice will reach it. */
  readonly next: readonly Audience[];
  /** For whom it stands in today. */
  readonly standsInFor: readonly string[];
};

export type WhoFacts = {
  readonly organization: string;
  readonly organizationId: string;
  readonly supports: readonly string[];
  readonly office: string;
  readonly leadless: boolean;
  /** Whom the last notice was for, and the next will be. */
  readonly last: readonly Audience[];
  readonly next: readonly Audience[];
  /** Roles of past notices that nobody was registered for. */
  readonly vacancies: readonly Vacancy[];
};

export function whoFacts(row: ObligationRow, grounds: Grounds): WhoFacts {
  const { organization, organizationId, supports, office, leadless, notices } = row;
  const last = notices.at(-1);
  const steps = last ? stepsOf(row, grounds, last.on) : [];
  const vacancies = notices.flatMap(({ unresolved }) => unresolved);
  return {
    organization,
    organizationId,
    supports,
    office,
    leadless,
    last: steps.find(({ rule }) => rule === last?.rule)?.audience ?? [],
    next: stepsAhead(row, grounds)[0]?.audience ?? [],
    vacancies: [
      ...new Map(vacancies.map((one) => [`${one.role} ${one.organization}`, one])).values(),
    ],
  };
}

/** Why this organization, and whom its notices reach; with a person, why that one. */
export function whoSentences(
  row: ObligationRow,
  facts: WhoFacts,
  person: Person | undefined,
): readonly Sentence[] {
  return sentencesOn(
    'you',
    duty(row),
    supporting(row),
    lastNotice(row, facts),
    ...facts.vacancies.map(vacancy),
    person ? personally(person) : null,
  );
}

function duty({ kind, organization, office, leadless, status }: ObligationRow): Bilingual {
  const own = organization === office;
  switch (kind) {
    case 'phase':
      return {
        zh: `阶段工作由督办单位${organization}收尾并填写阶段总结。`,
        en: `A phase is closed and summed up by the supervising office, ${organization}.`,
      };
    case 'sign-off':
      return {
        zh: `方案向${organization}交办了任务，应由其签收。`,
        en: `The plan assigns tasks to ${organization}, which has to sign for them.`,
      };
    case 'check-in':
      return {
        zh: `${organization}在方案中有任务，须按期报送进展。`,
        en: `${organization} has tasks in the plan and reports on them regularly.`,
      };
    case 'task':
    case 'target':
      if (status === 'waived') return noLonger(organization);
      if (leadless && own) return nobodyNamed(organization);
      if (leadless) return nobodyLeads(organization);
      return own ? ofOffice(organization) : leading(organization);
  }
}

const noLonger = (name: string): Bilingual => ({
  zh: `原由${name}承办，已改派。`,
  en: `${name} owed it, and owes it no longer.`,
});
const leading = (name: string): Bilingual => ({
  zh: `${name}是牵头单位，由其负责办结。`,
  en: `${name} leads it, so it is the one that owes it.`,
});
const nobodyLeads = (name: string): Bilingual => ({
  zh: `方案未明确牵头单位，各责任单位（含${name}）分别负责，待督办单位明确。`,
  en: `The plan names no lead, so each responsible organization, ${name} among them, owes it until the supervising office rules who leads.`,
});
const nobodyNamed = (name: string): Bilingual => ({
  zh: `方案未写明责任单位，暂由督办单位${name}负责。`,
  en: `The plan names nobody, so the supervising office, ${name}, owes it for now.`,
});
const ofOffice = (name: string): Bilingual => ({
  zh: `本事项由督办单位${name}负责。`,
  en: `The supervising office itself, ${name}, owes it.`,
});

function supporting({ supports }: ObligationRow): Bilingual | null {
  if (supports.length === 0) return null;
  const { zh, en } = listed(supports.map(same));
  return { zh: `配合单位：${zh}。`, en: `In support: ${en}.` };
}

function lastNotice({ notices }: ObligationRow, { last }: WhoFacts): Bilingual | null {
  const notice = notices.at(-1);
  if (!notice) return null;
  const [day, rule, form] = [dayText(notice.on), ruleText(notice.rule), formText(notice.form)];
  // What was issued for an earlier due date stands on no timeline any more.
  const to = last.length > 0 ? audienceText(last) : { zh: '', en: '' };
  return {
    zh: `最近一次是${day.zh}的${form.zh}（“${rule.zh}”）${to.zh && `，${to.zh}`}。`,
    en: `The last notice was the ${form.en} of ${day.en} (${rule.en})${to.en && `, ${to.en}`}.`,
  };
}

function vacancy({ role, organization }: Vacancy): Bilingual {
  const { zh, en } = roleText(role);
  return {
    zh: `${organization}：${zh}空缺。`,
    en: `${organization} has nobody registered as ${en}: the notice reached nobody.`,
  };
}

function personally({ name, told, next, standsInFor }: Person): Bilingual {
  const roles = [...new Set([...told, ...next])];
  if (roles.length === 0) {
    return {
      zh: `${name}：本事项未提醒您，下一次也不提醒您。`,
      en: `${name}: no notice of this matter has gone to you, nor will the next one.`,
    };
  }
  const why = {
    zh: roles.map((role) => whyText(role).zh).join('；'),
    en: roles.map((role) => whyText(role).en).join('; '),
  };
  const deputy = standsInFor.join('、');
  return {
    zh: `${name}：${why.zh}${deputy && `（代${deputy}）`}，${told.length > 0 ? '所以收到通知' : '下一次通知将发给您'}。`,
    en: `${name}: ${why.en}${deputy && ` (standing in for ${deputy})`}, ${told.length > 0 ? 'so you were told' : 'so the next notice will reach you'}.`,
  };
}
