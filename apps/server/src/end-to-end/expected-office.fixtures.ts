import { stateCouncilCalendar as calendar, workingDaysLeft } from '#calendar';
import { addDays, type LocalDate } from '#kernel';
import { composeDigest, type LineReason, lineOf, type LineSubject } from '#notifications/rules';
import { type ObligationTerms } from '#obligations/rules';
import {
  type Colours,
  colourOn,
  eightThirty,
  type ExpectedMail,
  headOf,
  isOpen,
  mailOf,
  openOn,
  subjectOf,
  toldOn,
  type ToldPile,
} from './told-notices.fixtures.ts';
import { ADOPTED_ON, END, OFFICE } from './history.fixtures.ts';

type Office = {
  readonly plan: string;
  readonly piles: readonly ToldPile[];
  readonly colours: Colours;
  readonly obligations: readonly ObligationTerms[];
  /** Its liaison. */
  readonly clerk: string;
};

/** Working days from adoption to the end of the history. */
const DAYS: readonly LocalDate[] = (() => {
  const days: LocalDate[] = [];
  const last = END.slice(0, 10);
  for (let day = ADOPTED_ON; day <= last; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) days.push(day);
  }
  return days;
})();

/** What the office gets: its own tasks and who fell overdue, and its approving official the red drafts, every fifth day. */
export const officeMails = (office: Office): readonly ExpectedMail[] => [
  ...clerkMails(office),
  ...office.piles.filter(({ draft }) => draft).flatMap((pile) => draftMails(office, pile)),
];

/**
 * Claims and figures are answered at once in this history: what waits for the clerk is what was past at adoption, of which
 * nobody rules; beside it the clerk hears who fell overdue.
 */
function clerkMails({ plan, piles, colours, obligations, clerk }: Office): readonly ExpectedMail[] {
  const mine = piles.find(({ person, draft }) => person === clerk && !draft);
  const pile = { person: clerk, organization: OFFICE, items: mine?.items ?? [] };
  const others = obligations.filter((one) => one.organization !== OFFICE && !one.baselined);
  const past = obligations.filter((one) => one.baselined);
  const mails: ExpectedMail[] = [];
  let last: LocalDate | undefined;
  for (const on of DAYS) {
    const again = last === undefined ? ADOPTED_ON : calendar.addWorkingDays(last, 5);
    const asked = past.length > 0 && on > ADOPTED_ON && on >= again;
    const open = ({ obligationId }: ObligationTerms): boolean =>
      isOpen(obligationId, eightThirty(on));
    const lapsed = others
      .filter(({ dueOn }) => dueOn < on && (last === undefined || dueOn >= last))
      .filter(open);
    const own = openOn(pile, on, colours);
    if (!asked && lapsed.length === 0 && !own.some((item) => item.on === on)) continue;
    const late = obligations.filter((one) => !one.baselined && one.dueOn < on && open(one));
    const levels = late.map((one) => colourOn(colours, one, on, pile));
    const count = (color: string): number => levels.filter((level) => level === color).length;
    const cases = { red: count('red'), yellow: count('yellow'), blue: count('blue') };
    const lines = [
      ...toldOn(plan, own, on),
      ...lapsed.map((obligation) => lapsedLine(plan, obligation, { on, colours, pile })),
      ...past.map((obligation) => pastLine(plan, obligation, on)),
    ].sort((a, b) => order(a.subject, b.subject));
    const head = { ...headOf(pile, on), cases };
    mails.push(mailOf(clerk, composeDigest(head, lines, calendar)));
    last = on;
  }
  return mails;
}

const order = (a: LineSubject, b: LineSubject): number => {
  const [first, second] = [a, b].map(
    (one) => `${one.waits?.since ?? one.dueOn} ${one.obligationId}`,
  );
  return (first ?? '') < (second ?? '') ? -1 : 1;
};

const inOffice = { role: 'office.liaison', form: 'reminder' } as const satisfies LineReason;

function lapsedLine(
  plan: string,
  obligation: ObligationTerms,
  {
    on,
    colours,
    pile,
  }: { on: LocalDate; colours: Colours; pile: Pick<ToldPile, 'person' | 'organization'> },
): { readonly subject: LineSubject; readonly reason: LineReason } {
  const level = colourOn(colours, obligation, on, pile);
  const { dueOn: since } = obligation;
  const workingDays = calendar.workingDaysBetween(since, on);
  const waits = { what: 'lapsed', since, workingDays } as const;
  return { subject: { ...subjectOf(plan, { obligation, level }), waits }, reason: inOffice };
}

/** It waits since adoption, and has no colour. */
function pastLine(plan: string, obligation: ObligationTerms, on: LocalDate) {
  const workingDays = calendar.workingDaysBetween(ADOPTED_ON, on);
  const waits = { what: 'ruling', since: ADOPTED_ON, workingDays } as const;
  const subject = { ...subjectOf(plan, { obligation, level: undefined }), waits };
  return { subject, reason: inOffice };
}

/** All that nobody has signed, on the day of each new one, and on the fifth working day after the last letter. */
function draftMails({ plan, colours }: Office, pile: ToldPile): readonly ExpectedMail[] {
  const mails: ExpectedMail[] = [];
  let last: LocalDate | undefined;
  for (const on of DAYS) {
    const open = openOn(pile, on, colours);
    const again = last !== undefined && on >= calendar.addWorkingDays(last, 5);
    if (open.length === 0 || !(again || open.some((item) => item.on === on))) continue;
    const lines = open
      .map((item) => {
        const { obligation, level, reason } = item;
        const workingDays = calendar.workingDaysBetween(item.on, on);
        const waits = { what: 'draft', since: item.on, workingDays } as const;
        return { subject: { ...subjectOf(plan, { obligation, level }), waits }, reason };
      })
      .sort((a, b) => order(a.subject, b.subject))
      .map(({ subject, reason }) =>
        lineOf(subject, reason, workingDaysLeft(calendar, on, subject.dueOn)),
      );
    const groups = [{ bucket: 'items', lines }] as const;
    mails.push(mailOf(pile.person, { ...headOf(pile, on), kind: 'red-draft', groups }));
    last = on;
  }
  return mails;
}
