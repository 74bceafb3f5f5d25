import { nextWorkingDay, stateCouncilCalendar, workingDaysLeft } from '#calendar';
import { addDays, type Instant, type LocalDate, parseInstant, parseLocalDate } from '#kernel';
import { type MailContent, MailLinks, renderMail } from '#mail';
import { namedOrganization } from '#testing';
import { type PlanContent } from '#plans';
import { type Audience, type Form, mailboxes, type Policy } from '#policies/rules';
import { composeDigest, type LineReason, lineOf, type LineSubject } from '#notifications/rules';
import { type Notice, type ObligationTerms, simulate, type Simulation } from '#obligations/rules';
import {
  addressOf,
  ADOPTED_ON,
  contents,
  deeds,
  ends,
  nameOf,
  OFFICE,
  personOf,
  PLANS,
  PUBLIC_URL,
} from './history.fixtures.ts';

export type ExpectedMail = { readonly to: string; readonly subject: string; readonly text: string };

const WINDOW = { from: ADOPTED_ON, to: parseLocalDate('2026-02-27') };
const FORMS: readonly Form[] = ['reminder', 'blue', 'yellow', 'red', 'list'];

/** The dry run of each plan over the history that the test lives through. */
export function dryRuns(policy: Policy): ReadonlyMap<string, Simulation> {
  return new Map(
    PLANS.map((plan) => {
      const adoption = { planId: plan, adoptedOn: ADOPTED_ON, office: OFFICE };
      const rules = { policy, calendar: stateCouncilCalendar };
      return [plan, simulate(contentOfPlan(plan), adoption, rules, WINDOW, ends)] as const;
    }),
  );
}

const contentOfPlan = (plan: string): PlanContent => {
  const content = contents.get(plan);
  if (!content) throw new Error(`no plan ${plan}`);
  return content;
};

/** Every mail that the dry runs mean, word for word: worked out from the notices, not from the engine. */
export function expectedMails(runs: ReadonlyMap<string, Simulation>): readonly ExpectedMail[] {
  return [...runs].flatMap(([plan, run]) => [...assignments(plan, run), ...byNotice(plan, run)]);
}

type SentNotice = {
  readonly obligation: ObligationTerms;
  readonly level?: Form | undefined;
  readonly reason: LineReason;
  readonly on: LocalDate;
  /** Of a completion that the office accepted; told on the working day after. */
  readonly answer?: LineSubject['answer'];
};

/** The colour that each obligation has shown, by the day of the notice that raised it. */
type Colours = ReadonlyMap<string, readonly Notice[]>;

const coloursOf = (notices: readonly Notice[]): Colours =>
  Map.groupBy(
    notices.filter(({ form }) => form === 'blue' || form === 'yellow' || form === 'red'),
    ({ obligationId }) => obligationId,
  );

/** Of a case as a reader may know it on that day: nobody outside the office hears of a red draft. */
function colourOn(colours: Colours, { obligationId }: ObligationTerms, on: LocalDate, pile: Pile) {
  const raised = (colours.get(obligationId) ?? []).filter((notice) => notice.on <= on);
  const form = raised.at(-1)?.form;
  return form === 'red' && pile.organization !== OFFICE ? 'yellow' : form;
}

function byNotice(plan: string, { notices, obligations }: Simulation): readonly ExpectedMail[] {
  const known = new Map(obligations.map((item) => [item.obligationId, item]));
  const colours = coloursOf(notices);
  const told = new Map<
    string,
    { person: string; organization: string; draft: boolean; items: SentNotice[] }
  >();
  for (const notice of notices) {
    const obligation = known.get(notice.obligationId);
    if (!obligation) throw new Error(`notice for unknown ${notice.obligationId}`);
    for (const { person, organization, role } of recipients(plan, notice, obligation)) {
      const draft = notice.form === 'red';
      const key = `${person}|${String(draft)}`;
      const pile = told.get(key) ?? { person, organization, draft, items: [] };
      pile.items.push({ obligation, reason: { role, form: notice.form }, on: notice.on });
      told.set(key, pile);
    }
  }
  for (const item of answersIn(obligations)) {
    const { organization } = item.obligation;
    const person = personOf(plan, organization, 'liaison');
    const key = `${person}|false`;
    const pile = told.get(key) ?? { person, organization, draft: false, items: [] };
    pile.items.push(item);
    told.set(key, pile);
  }
  return [...told.values()].flatMap((pile) => mailsOf(plan, pile, colours));
}

/** What the office accepted of others, for the morning after. */
function answersIn(obligations: Simulation['obligations']): readonly SentNotice[] {
  const accepted = deeds.filter((deed) => deed.accepts);
  return accepted.flatMap((deed) => {
    const obligation = obligations.find(({ obligationId }) => deed.ends.includes(obligationId));
    if (!obligation || obligation.organization === OFFICE) return [];
    const done = parseLocalDate(deed.at.slice(0, 10));
    const late = -workingDaysLeft(stateCouncilCalendar, done, obligation.dueOn);
    const answer = {
      answered: 'completion-accepted',
      answeredOn: done,
      doneOn: done,
      by: OFFICE,
      ...(late > 0 && { workingDaysLate: late }),
    } as const;
    const on = nextWorkingDay(stateCouncilCalendar, addDays(done, 1));
    return [{ obligation, answer, on, reason: { role: 'lead.liaison', form: 'reminder' } }];
  });
}

function recipients(
  plan: string,
  notice: Notice,
  obligation: ObligationTerms,
): readonly { person: string; organization: string; role: Audience }[] {
  return notice.to.flatMap((role) =>
    mailboxes(role, obligation, OFFICE).map((box) => ({
      role,
      organization: box.organization,
      person: personOf(plan, box.organization, box.role),
    })),
  );
}

function mailsOf(
  plan: string,
  pile: { person: string; organization: string; draft: boolean; items: readonly SentNotice[] },
  colours: Colours,
): readonly ExpectedMail[] {
  const days = [...new Set(pile.items.map(({ on }) => on))].sort();
  return days.map((on) => {
    const at = parseInstant(`${on}T08:30:00+08:00`);
    const today = pile.items.filter((item) => (pile.draft ? item.on === on : item.on <= on));
    const open = today
      .filter(({ obligation, answer }) => !answer && isOpen(obligation.obligationId, at))
      .map((item) => ({ ...item, level: colourOn(colours, item.obligation, on, pile) }));
    const answers = today.filter((item) => item.answer && item.on === on);
    const letter = pile.draft
      ? draftOf(plan, pile, open, on)
      : digestOf(plan, pile, { open, answers }, on);
    return mailOf(pile.person, letter);
  });
}

const isOpen = (obligationId: string, at: Instant): boolean => {
  const end = ends.get(obligationId);
  return end === undefined || end > at;
};

/** One line an obligation: the strongest notice so far is the reason; of equals the first. */
function strongest(items: readonly SentNotice[]): readonly SentNotice[] {
  const lines = new Map<string, SentNotice>();
  for (const item of items) {
    const known = lines.get(item.obligation.obligationId);
    if (!known || FORMS.indexOf(item.reason.form) > FORMS.indexOf(known.reason.form)) {
      lines.set(item.obligation.obligationId, item);
    }
  }
  return [...lines.values()].sort((a, b) => compare(a.obligation, b.obligation));
}

const compare = (a: ObligationTerms, b: ObligationTerms): number =>
  a.dueOn === b.dueOn ? (a.obligationId < b.obligationId ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1;

type Pile = { readonly person: string; readonly organization: string };

const headOf = (
  { person, organization }: Pile,
  on: LocalDate,
): Parameters<typeof composeDigest>[0] => ({
  on,
  ...namedOrganization(organization),
  recipientName: nameOf(person),
  office: OFFICE,
});

function digestOf(
  plan: string,
  pile: Pile,
  { open, answers }: Readonly<Record<'open' | 'answers', readonly SentNotice[]>>,
  on: LocalDate,
): MailContent {
  const lines = [...strongest(open), ...strongest(answers)].map((item) => ({
    subject: subjectOf(plan, item),
    reason: item.reason,
  }));
  return composeDigest(headOf(pile, on), lines, stateCouncilCalendar);
}

function draftOf(
  plan: string,
  pile: Pile,
  items: readonly SentNotice[],
  on: LocalDate,
): MailContent {
  const lines = strongest(items).map((item) => lineFor(plan, item, on));
  return { ...headOf(pile, on), kind: 'red-draft', groups: [{ bucket: 'items', lines }] };
}

function lineFor(
  plan: string,
  item: Pick<SentNotice, 'obligation' | 'reason' | 'level'>,
  on: LocalDate,
): ReturnType<typeof lineOf> {
  const left = workingDaysLeft(stateCouncilCalendar, on, item.obligation.dueOn);
  return lineOf(subjectOf(plan, item), item.reason, left);
}

const subjectOf = (
  plan: string,
  { obligation, level, answer }: Pick<SentNotice, 'obligation' | 'level' | 'answer'>,
): LineSubject => ({
  ...obligation,
  ...namedOrganization(obligation.organization),
  planTitle: contentOfPlan(plan).title,
  documentNumber: contentOfPlan(plan).documentNumber,
  status: 'open',
  ...(answer && { answer }),
  level: level === 'blue' || level === 'yellow' || level === 'red' ? level : null,
});

/** One mail at adoption to each organization that signs. */
function assignments(plan: string, { obligations }: Simulation): readonly ExpectedMail[] {
  const running = obligations.filter(({ baselined, kind }) => !baselined && kind !== 'sign-off');
  return obligations
    .filter(({ kind }) => kind === 'sign-off')
    .map(({ organization }) => {
      const lines = mine(running, organization).map((obligation) => {
        const role = obligation.organization === organization ? 'lead.liaison' : 'support.liaison';
        const line = lineFor(plan, { obligation, reason: { role, form: 'reminder' } }, ADOPTED_ON);
        const alsoOwedBy = othersOf(running, obligation, organization);
        return {
          ...line,
          ...(alsoOwedBy.length > 0 && { alsoOwedBy }),
        };
      });
      const person = personOf(plan, organization, 'liaison');
      const head = headOf({ person, organization }, ADOPTED_ON);
      return mailOf(person, { ...head, kind: 'assignment', groups: [{ bucket: 'items', lines }] });
    });
}

/** What it owes, and each thing that it only supports once. */
const mine = (all: readonly ObligationTerms[], organization: string): readonly ObligationTerms[] =>
  all.filter((item, at) => {
    if (item.organization === organization) return true;
    if (!item.supports.includes(organization)) return false;
    const same = all.filter(
      ({ subjectId, dueOn }) => subjectId === item.subjectId && dueOn === item.dueOn,
    );
    if (same.some((one) => one.organization === organization)) return false;
    return same.find(({ supports }) => supports.includes(organization)) === all[at];
  });

/** Who owes the same, told to who only supports it. */
const othersOf = (
  all: readonly ObligationTerms[],
  { subjectId, dueOn, ...item }: ObligationTerms,
  organization: string,
): readonly string[] =>
  item.organization === organization
    ? []
    : all
        .filter((one) => one.subjectId === subjectId && one.dueOn === dueOn)
        .filter(({ supports }) => supports.includes(organization))
        .map((one) => one.organization)
        .filter((name) => name !== item.organization);

function mailOf(person: string, letter: MailContent): ExpectedMail {
  const { subject, text } = renderMail(letter, new MailLinks(PUBLIC_URL));
  return { to: addressOf(person), subject, text: text.replaceAll('\r\n', '\n').trim() };
}
