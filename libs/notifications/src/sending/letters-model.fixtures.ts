import { stateCouncilCalendar as calendar } from '#calendar';
import { addDays, type Event, type LocalDate } from '#kernel';
import { namedOrganization } from '#testing';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { town } from './answers.fixtures.ts';

/** 县教育局 has two liaisons, 县妇联 one, 县林业局 none at first; 县科协 supports them all. */
export const OWERS = [duties.education, '县妇联', '县林业局'] as const;
const SUPPORT = duties.science;

export type Act =
  | 'ask'
  | 'withdraw'
  | 'grant'
  | 'decline'
  | 'dispute'
  | 'dismiss'
  | 'claim'
  | 'accept'
  | 'return'
  | 'reopen'
  | 'move'
  | 'remind';

type Answer = {
  readonly factId: string;
  readonly on: LocalDate;
  readonly ends: boolean;
  readonly whose: string;
  readonly before?: LocalDate;
  to?: readonly string[];
  readonly told: string[];
};

type Notice = { readonly person: string; readonly item: Item; readonly version: number };

type Item = {
  readonly organization: string;
  readonly obligationId: string;
  status: 'open' | 'claimed' | 'met';
  version: number;
  dueOn: LocalDate;
  asked: boolean;
  disputed: boolean;
  readonly answers: Map<string, Answer>;
};

/** Who is written to, and why: the facts that a mail tells, how many notices it settles. */
export type Expected = {
  readonly to: string;
  readonly answers: readonly string[];
  readonly notices: number;
};

/**
 * A small town lived through beside a model that says in the plainest way who is owed what: it shares nothing with the
 * code but the calendar.
 */
export function modelledTown() {
  const liaisons: Record<string, string[]> = {
    [OWERS[0]]: ['li', 'wang'],
    [OWERS[1]]: ['sun'],
    [SUPPORT]: ['zhao'],
  };
  const real = town(liaisons);
  let today = day('2025-11-03');
  let notices: Notice[] = [];
  let reminders = 0;
  const written = new Map<string, LocalDate>();
  const items = OWERS.map((organization): Item => {
    const obligationId = `zezhou.t1.${organization}`;
    const whose = { ...namedOrganization(organization), obligationId };
    real.happens('2025-11-03T09:00', duties.opened({ ...whose, dueOn: day('2026-06-30') }));
    return {
      organization,
      obligationId,
      status: 'open',
      version: 1,
      dueOn: day('2026-06-30'),
      asked: false,
      disputed: false,
      answers: new Map(),
    };
  });
  const of = (organization: string): readonly string[] => liaisons[organization] ?? [];

  /** Facts about an item happen at ten; the last of them is what is answered by. */
  function facts(item: Item, ...events: readonly [string, object][]): string {
    const { organization, obligationId } = item;
    const base = { ...duties.ref, taskId: 'zezhou.t1', ...namedOrganization(organization) };
    const all = events.map(([type, data]): Event => {
      return { type, data: { ...base, obligationId, ...data } };
    });
    return real.happens(`${today}T10:00`, ...all)[0] ?? '';
  }
  const answer = (item: Item, about: string, factId: string, more: Partial<Answer> = {}): void => {
    const plain = { factId, on: today, ends: false, whose: item.organization, told: [] };
    item.answers.set(about, { ...plain, ...more });
  };
  const reschedule = (item: Item, dueOn: LocalDate, because: string): [string, object] => {
    const before = item.dueOn;
    Object.assign(item, { dueOn, version: item.version + 1 });
    const dates = { dueOn, before, on: today, dueVersion: item.version };
    return ['ObligationRescheduled', { ...dates, because, reason: '调整' }];
  };

  /** What each act does, where it may be done. */
  const ACTS: Readonly<Record<Act, (item: Item) => void>> = {
    ask(item) {
      if (item.status !== 'open' || item.asked) return;
      item.asked = true;
      item.answers.delete('extension');
      facts(item, [
        'ExtensionRequested',
        { requestedOn: today, newDueOn: addDays(item.dueOn, 30) },
      ]);
    },
    withdraw(item) {
      if (!item.asked) return;
      item.asked = false;
      facts(item, ['ExtensionWithdrawn', { withdrawnOn: today }]);
    },
    grant(item) {
      if (!item.asked) return;
      item.asked = false;
      const dates = { grantedOn: today, newDueOn: addDays(item.dueOn, 30), before: item.dueOn };
      const moved = reschedule(item, dates.newDueOn, 'extension');
      answer(item, 'extension', facts(item, ['ExtensionGranted', dates], moved));
    },
    decline(item) {
      if (!item.asked) return;
      item.asked = false;
      const said = { declinedOn: today, reason: '条件具备' };
      answer(item, 'extension', facts(item, ['ExtensionDeclined', said]));
    },
    dispute(item) {
      if (item.status === 'met' || item.disputed) return;
      item.disputed = true;
      item.answers.delete('dispute');
      facts(item, ['AssignmentDisputed', { disputedOn: today, reason: '非本单位职责' }]);
    },
    dismiss(item) {
      if (!item.disputed) return;
      item.disputed = false;
      const said = { dismissedOn: today, reason: '属本单位职责' };
      answer(item, 'dispute', facts(item, ['DisputeDismissed', said]));
    },
    claim(item) {
      if (item.status !== 'open') return;
      item.status = 'claimed';
      item.answers.delete('completion');
      const days = { claimedOn: today };
      facts(item, ['CompletionClaimed', { ...days, note: '' }], ['ObligationClaimed', days]);
    },
    accept(item) {
      if (item.status !== 'claimed') return;
      Object.assign(item, { status: 'met', asked: false, disputed: false });
      const days = { acceptedOn: today, claimedOn: today };
      const met: [string, object] = ['ObligationMet', { metOn: today, late: false }];
      const factId = facts(item, ['CompletionAccepted', days], met);
      answer(item, 'completion', factId, { ends: true });
    },
    return(item) {
      if (item.status !== 'claimed') return;
      item.status = 'open';
      const said = { returnedOn: today, reason: '材料不全' };
      atOnce(item, facts(item, ['CompletionReturned', said], ['ObligationReturned', said]));
    },
    reopen(item) {
      if (item.status !== 'met') return;
      const before = item.dueOn;
      Object.assign(item, { status: 'open', version: item.version + 1 });
      item.answers.delete('completion');
      const said = { dueOn: before, reason: '验收后发现问题' };
      const again = { ...said, before, on: today, dueVersion: item.version };
      const reopened: [string, object] = ['ObligationReopened', again];
      atOnce(item, facts(item, ['CompletionReopened', { ...said, reopenedOn: today }], reopened));
    },
    move(item) {
      if (item.status !== 'open') return;
      const [earlier, later] = [day('2026-06-30'), day('2026-08-31')];
      const dueOn = item.dueOn === earlier ? later : earlier;
      const was = item.dueOn;
      const factId = facts(item, reschedule(item, dueOn, 'amendment'));
      for (const [about, whose] of [
        ['date', item.organization],
        ['date-in-support', SUPPORT],
      ] as const) {
        const untold = item.answers.get(about);
        const before = untold?.told.length === 0 ? (untold.before ?? was) : was;
        if (before === dueOn) item.answers.delete(about);
        else answer(item, about, factId, { whose, before });
      }
    },
    remind(item) {
      const people = of(item.organization);
      if (item.status !== 'open' || people.length === 0) return;
      const recipients = people.map((contactId) => ({ role: 'lead.liaison', contactId }) as const);
      const { organization, obligationId, version: dueVersion } = item;
      const { data } = duties.issued(today, { rule: `+${++reminders}wd`, dueVersion, recipients });
      const whose = namedOrganization(organization);
      real.happens(`${today}T08:30`, {
        type: 'ReminderIssued',
        data: { ...data, ...whose, obligationId },
      });
      notices.push(...people.map((person) => ({ person, item, version: dueVersion })));
    },
  };

  /** Letters that do not wait, by the fact that asks for them: to whom, or that nobody was there. */
  const owedAtOnce: string[] = [];
  const atOnce = (item: Item, factId: string): void => {
    const people = of(item.organization);
    const to = people.length > 0 ? people : [`lead.liaison.${item.organization}`];
    owedAtOnce.push(...to.map((one) => `return.${factId}.${one}`));
  };

  const isToBeTold = (item: Item, { ends }: Answer): boolean => ends === (item.status === 'met');
  const whoFor = ({ to, whose }: Answer): readonly string[] => to ?? of(whose);
  const all = () =>
    items.flatMap((item) => [...item.answers].map((one) => [item, ...one] as const));

  /** Who should be written to now, at an hour of today after half past eight. */
  function expected(): readonly Expected[] {
    if (!calendar.isWorkingDay(today)) return [];
    const due = all().filter(([item, , one]) => one.on < today && isToBeTold(item, one));
    const people = new Set([
      ...notices.map(({ person }) => person),
      ...due.flatMap(([, , one]) => whoFor(one)),
    ]);
    const free = [...people].filter(
      (person) => written.get(person) !== today && !real.contacts.damaged.has(person),
    );
    // Whom an answer is for is settled by the first mail that tells it: with all of them as they are now.
    const settled = new Map(due.map(([, , one]) => [one, whoFor(one)]));
    const mails = free.sort().flatMap((to): readonly Expected[] => {
      const mine = due.filter(([, , one]) => {
        return (settled.get(one) ?? []).includes(to) && !one.told.includes(to);
      });
      const noticed = notices.filter(({ person }) => person === to);
      notices = notices.filter(({ person }) => person !== to);
      const isDue = noticed.some(
        ({ item, version }) => item.status === 'open' && item.version === version,
      );
      if (!isDue && mine.length === 0) return [];
      written.set(to, today);
      for (const [item, about, one] of mine) {
        one.to = settled.get(one) ?? [];
        one.told.push(to);
        if (one.to.every((person) => one.told.includes(person))) item.answers.delete(about);
      }
      const answers = mine.map(([, , { factId }]) => factId).sort();
      return [{ to, answers, notices: noticed.length }];
    });
    return mails;
  }

  return {
    real,
    expected,
    owedAtOnce,
    act: async (act: Act, organization: number): Promise<void> => {
      const item = items[organization];
      const before = owedAtOnce.length;
      if (item) ACTS[act](item);
      if (owedAtOnce.length === before) return;
      real.contacts.damaged.clear();
      await real.atOnce();
    },
    /** Ids of the letters at once that there are. */
    written: async (): Promise<string[]> =>
      (await real.letters())
        .map(({ data: { mailId } }) => mailId)
        .filter((mailId) => mailId.startsWith('return.')),
    /** 县林业局 gets a liaison. */
    hire: (): void => {
      liaisons[OWERS[2]] = ['lin'];
    },
    nextDay: (days: number): void => {
      today = addDays(today, days);
    },
    today: (): LocalDate => today,
  };
}
