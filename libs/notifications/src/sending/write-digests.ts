import pMap from 'p-map';
import { type WorkCalendar } from '#calendar';
import { type CommandRunner } from '#event-store';
import { addDays, atTime, dateIn, type Instant, type LocalDate, timeIn } from '#kernel';
import { type Contacts } from '#obligations';
import { withAnswers } from './answer-batches.ts';
import { answersDue, answerTimes } from './answers-due.ts';
import { byReceiver, isTime, pendingBatches, type Received, stillToSend } from './batches.ts';
import { type Charge, chargesOf, dayOf } from './charges.ts';
import { type DigestBatch } from './digest-lines.ts';
import { type Addressed, askedOnce, issueDigest } from './issue-digest.ts';
import { endOf, MAIL_ZONE, mailTimeOf, nextMailMoment } from './mail-time.ts';
import { type DeskTools, officeDesks } from './office-desks.ts';

export type DigestTools = DeskTools & {
  readonly runner: CommandRunner;
  readonly contacts: Contacts;
  readonly calendar: WorkCalendar;
};

type ReadTools = Omit<DigestTools, 'runner'>;

/** All that is waited for is the log, and each of its commits should carry many letters. */
const AT_ONCE = 128;

/**
 * Puts what is due into mails: one digest a person and working day, red drafts apart. Due are notices, answers of an
 * office, and what waits for one and was not asked for in the last days. A mail goes at the earliest hour of the policies of what is due in it.
 */
export class DigestWriter {
  /** Day and hours at which the desks of all offices were looked at: what arrives later is asked for on another day. */
  private looked = '';

  constructor(private readonly tools: DigestTools) {}

  /**
   * Until when obligations must have been evaluated before digests are written: `now`; while one is to leave, the end of
   * the day, for what a policy with a later hour has for the same person today goes in the same mail.
   */
  async evaluatedUntil(now: Instant): Promise<Instant> {
    const { letters } = await this.due(now, () => undefined);
    return letters.length > 0 ? endOf(dateIn(MAIL_ZONE, now)) : now;
  }

  /**
   * Call it when everything due until {@link evaluatedUntil} has been evaluated, else a digest leaves without its last lines.
   * @param onError told of every mail that could not be written; the others are
   * @returns how many mails were written; 0 on a day or at an hour without mail
   */
  async write(now: Instant, onError: (error: unknown) => void): Promise<number> {
    const failures: unknown[] = [];
    const fail = (error: unknown): void => {
      failures.push(error);
      onError(error);
    };
    const { letters, looked } = await this.due(now, fail);
    const today = dateIn(MAIL_ZONE, now);
    const morning = { ...this.tools, officeContact: askedOnce(this.tools.contacts) };
    let written = 0;
    await pMap(
      letters,
      async (letter) => {
        try {
          if (await issueDigest(letter, today, morning)) written++;
        } catch (error) {
          fail(error);
        }
      },
      { concurrency: AT_ONCE },
    );
    if (failures.length === 0) this.looked = looked;
    return written;
  }

  /** Letters whose hour has come and that are not out. */
  private async due(
    now: Instant,
    onError: (error: unknown) => void,
  ): Promise<{ readonly letters: readonly Addressed[]; readonly looked: string }> {
    const { ops, calendar } = this.tools;
    const [today, hour] = [dateIn(MAIL_ZONE, now), timeIn(MAIL_ZONE, now)];
    if (!calendar.isWorkingDay(today)) return { letters: [], looked: this.looked };
    const pending = await pendingBatches(ops);
    const noticed = await this.received(pending, today, () => undefined);
    if (!noticed.some((batch) => isTime(batch, now)) && this.looked >= `${today} ${hour}`)
      return { letters: [], looked: this.looked };
    const desks = await officeDesks(this.tools, today);
    const answers = await answersDue(this.tools, now);
    const waiting = await this.received(withAnswers(pending, answers), today, onError);
    const charges = await chargesOf(desks, this.tools);
    const asked = charges.filter(
      (charge) => charge.sendAt <= hour && dayOf(charge, today, calendar) === today,
    );
    const alone = asked
      .filter((charge) => !waiting.some((letter) => isFor(letter, charge)))
      .map(({ contact, others, kind }) => ({
        contact,
        others,
        contactId: contact.contactId,
        kind,
        notices: [],
        answers: [],
      }));
    const all: readonly Received[] = [...waiting, ...(await stillToSend(alone, today, ops))];
    const letters = all.map((letter) => ({
      ...letter,
      charge: charges.find((charge) => isFor(letter, charge)),
      asked: asked.some((charge) => isFor(letter, charge)),
    }));
    // Nothing more is asked for, nor answered, until the next hour at which an office sends.
    const next = desks
      .flatMap(({ hours }) => hours)
      .filter((time) => time > hour)
      .sort()[0];
    const looked = `${today} ${next === undefined ? '24:00' : before(next)}`;
    return { letters: letters.filter((one) => one.asked || isTime(one, now)), looked };
  }

  /** By who receives them, without those whose mail of today is out. */
  private async received(
    batches: readonly DigestBatch[],
    on: LocalDate,
    onError: (error: unknown) => void,
  ): Promise<readonly Received[]> {
    const { ops } = this.tools;
    const waiting = await stillToSend(batches, on, ops);
    return stillToSend(await byReceiver(waiting, this.tools, onError), on, ops);
  }
}

const isFor = (letter: Received, { contact, kind }: Charge): boolean =>
  contact.contactId === letter.contactId && kind === letter.kind;

/** `HH:MM` of the minute before. */
function before(time: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - 1;
  return [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

/**
 * The next moment after `now` at which a digest may leave; undefined when nothing waits for one (a night, a holiday,
 * today's is out).
 */
export async function nextDigestAt(tools: ReadTools, now: Instant): Promise<Instant | undefined> {
  const { ops, calendar } = tools;
  const batches = await pendingBatches(ops);
  const noticed = batches.flatMap(({ notices }) => notices.map(mailTimeOf));
  const times = new Set([...noticed, ...(await answerTimes(tools, now))]);
  const due = [...times].map((time) => nextMailMoment(calendar, time, now));
  const [today, hour] = [dateIn(MAIL_ZONE, now), timeIn(MAIL_ZONE, now)];
  const desks = await officeDesks(tools, today);
  const charges = await chargesOf(desks, tools);
  const asked = charges.flatMap((charge) => {
    const from = hour < charge.sendAt ? today : addDays(today, 1);
    const day = dayOf(charge, from, calendar);
    return day === undefined ? [] : [atTime(MAIL_ZONE, day, charge.sendAt)];
  });
  return [...due, ...asked].sort()[0];
}
