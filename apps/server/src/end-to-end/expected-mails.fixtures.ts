import { nextWorkingDay, stateCouncilCalendar, workingDaysLeft } from '#calendar';
import { addDays, type LocalDate, parseLocalDate } from '#kernel';
import { type MailContent } from '#mail';
import { composeDigest, lineOf } from '#notifications/rules';
import { type Notice, type ObligationTerms, simulate, type Simulation } from '#obligations/rules';
import { type Audience, mailboxes, type Policy } from '#policies/rules';
import { officeMails } from './expected-office.fixtures.ts';
import { ADOPTED_ON, deeds, ends, OFFICE, personOf, PLANS } from './history.fixtures.ts';
import {
  type Colours,
  coloursOf,
  contentOfPlan,
  type ExpectedMail,
  headOf,
  mailOf,
  openOn,
  type Pile,
  type SentNotice,
  subjectOf,
  toldOn,
  type ToldPile,
} from './told-notices.fixtures.ts';

const WINDOW = { from: ADOPTED_ON, to: parseLocalDate('2026-02-27') };

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

/** Every mail that the dry runs mean, word for word: worked out from the notices, not from the engine. */
export function expectedMails(runs: ReadonlyMap<string, Simulation>): readonly ExpectedMail[] {
  return [...runs].flatMap(([plan, run]) => [...assignments(plan, run), ...byNotice(plan, run)]);
}

function byNotice(plan: string, { notices, obligations }: Simulation): readonly ExpectedMail[] {
  const known = new Map(obligations.map((item) => [item.obligationId, item]));
  const colours = coloursOf(notices);
  const clerk = personOf(plan, OFFICE, 'liaison');
  const told = new Map<string, ToldPile>();
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
  const piles = [...told.values()];
  return [
    ...piles
      .filter(({ draft }) => !draft)
      .filter(({ person }) => person !== clerk)
      .flatMap((pile) => mailsOf(plan, pile, colours)),
    ...officeMails({ plan, piles, colours, obligations, clerk }),
  ];
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
    const answers = pile.items.filter((item) => item.answer && item.on === on);
    const told = { open: openOn(pile, on, colours), answers };
    return mailOf(pile.person, digestOf(plan, pile, told, on));
  });
}

function digestOf(
  plan: string,
  pile: Pile,
  { open, answers }: Readonly<Record<'open' | 'answers', readonly SentNotice[]>>,
  on: LocalDate,
): MailContent {
  const lines = [...toldOn(plan, open, on), ...toldOn(plan, answers, on)];
  return composeDigest(headOf(pile, on), lines, stateCouncilCalendar);
}

function lineFor(
  plan: string,
  item: Pick<SentNotice, 'obligation' | 'reason' | 'level'>,
  on: LocalDate,
): ReturnType<typeof lineOf> {
  const left = workingDaysLeft(stateCouncilCalendar, on, item.obligation.dueOn);
  return lineOf(subjectOf(plan, item), item.reason, left);
}

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
