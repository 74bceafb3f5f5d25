import pMap from 'p-map';
import { type CommandRunner } from '#event-store';
import { fold, idOf, type Instant, type Of } from '#kernel';
import type { Job, JobDefinition } from '#jobs';
import {
  type MailLinks,
  type MailMessage,
  type MailOutcome,
  type MailTransport,
  renderMail,
  type Unsent,
} from '#mail';
import type { OpsModels } from '#views';
import { type MailEvent } from '../domain/mail.events.ts';
import { type MailCommand, mailDecider, mailStream } from '../domain/mail.ts';
import { type Contacts } from '#obligations';

type MailMoment = { readonly mailId: string; readonly at: Instant };

/** Sends one mail. */
export const sendMailJob: JobDefinition<MailMoment> = {
  name: 'send-mail',
  attempts: 3,
  idOf: ({ mailId, at }) => `send-mail.${mailId}.${at}`,
};

/** So many mails at most are in the queue at a time: the nearest. */
const MOST_JOBS = 10_000;

/** One job for each mail that is to be sent after `after`, `until` included. */
export async function mailsBetween(
  ops: OpsModels,
  after: Instant | '',
  until: Instant,
): Promise<readonly Job<MailMoment>[]> {
  const { rows } = await ops.find<{ nextAt: Instant }>('mail-list', {
    where: { nextAt: { gt: after, lte: until } },
    orderBy: [['nextAt', 'asc']],
    limit: MOST_JOBS,
    fields: ['nextAt'],
  });
  return rows.map(({ key, nextAt }) => ({
    definition: sendMailJob,
    data: { mailId: key, at: nextAt },
  }));
}

export type MailSenderTools = {
  readonly runner: CommandRunner;
  readonly ops: OpsModels;
  readonly contacts: Contacts;
  readonly transport: MailTransport;
  readonly from: { readonly name: string; readonly address: string };
  /** Default: mails name ids and commands only. */
  readonly links?: MailLinks;
  /**
   * False while another process may be sending: no store can take a mail back. Asked again by the transport
   * immediately before a mail leaves. Default: there is none.
   */
  readonly maySend?: () => boolean;
  /** One for the life of the process, so that what the log did not take outlives a change of leader. Default: an own one. */
  readonly unrecorded?: Unrecorded;
};

type Report = Of<MailCommand, 'RecordOutcome'>['data'];

/** How mails went, by their id, until the log has taken it. */
export type Unrecorded = Map<string, Report>;

/** Connections to the mail server, and some in line. */
const MOST_AT_ONCE = 10;

/** More than are ever under way at once; when so many cannot be recorded, nothing more is sent. */
const MOST_UNRECORDED = 100;

/**
 * Sends mails that are still to be sent, and records how that went.
 * Between the server's yes and our record lies a crash's only chance to send one twice: the Message-ID is then the same.
 * A log that is away is no such chance: what it did not take is kept, recorded first, and not sent again.
 */
export class MailSender {
  private readonly unrecorded: Unrecorded;
  private readonly underWay = new Map<string, Promise<void>>();
  /** By office, while mails are under way: thousands of a morning are signed by a few. */
  private readonly repliesKnown = new Map<string, Promise<Replies>>();

  constructor(private readonly tools: MailSenderTools) {
    this.unrecorded = tools.unrecorded ?? new Map<string, Report>();
  }

  /**
   * Sends the mail if it is due and this process may. Asked twice at the same time, it does it once.
   * @param reopened the server takes letters again: what waited for that is due
   * @throws faults of the log; once it is back, the next call goes on where this one stood
   */
  send(mailId: string, reopened = false): Promise<void> {
    const before = this.underWay.get(mailId);
    if (before) return before;
    const mine = this.attempt(mailId, reopened).finally(() => {
      this.underWay.delete(mailId);
      if (this.underWay.size === 0) this.repliesKnown.clear();
    });
    this.underWay.set(mailId, mine);
    return mine;
  }

  /** Sends what waited for a server that took nothing, now that it does. @throws faults of the log */
  async sendHeld(): Promise<void> {
    const { rows } = await this.tools.ops.find('mail-list', {
      where: { status: 'deferred', held: 1 },
      limit: MOST_JOBS,
      fields: [],
    });
    await pMap(rows, ({ key }) => this.send(key, true), { concurrency: MOST_AT_ONCE });
  }

  private async attempt(mailId: string, reopened: boolean): Promise<void> {
    const { runner, maySend = () => true } = this.tools;
    const kept = this.unrecorded.get(mailId);
    if (kept) return this.record(kept);
    await this.makeRoom();
    const due = await this.due(mailId, reopened);
    if (!due || !maySend()) return;
    const outcome = await this.hand(mailId, due);
    if (outcome.outcome === 'unsent') return;
    const report = { mailId, at: runner.clock.now(), attempt: due.attempt, outcome };
    this.unrecorded.set(mailId, report);
    await this.record(report);
  }

  private async makeRoom(): Promise<void> {
    if (this.unrecorded.size < MOST_UNRECORDED) return;
    for (const report of this.unrecorded.values()) await this.record(report);
  }

  /** @returns undefined when it is decided, or not to be tried yet */
  private async due(mailId: string, reopened: boolean): Promise<Due | undefined> {
    const { store, clock } = this.tools.runner;
    const { events } = await store.load(mailStream(mailId));
    const history = events as unknown as readonly MailEvent[];
    const state = fold(mailDecider, history);
    const issued = history.findLast(isLetter);
    if (state.status !== 'pending' || !issued) return undefined;
    const deferral = history.at(-1);
    if (deferral?.type === 'NotificationDeferred') {
      const { nextAt, held } = deferral.data;
      if (nextAt > clock.now() && !(held && reopened)) return undefined;
    }
    return { issued: issued.data, attempt: state.attempts + 1, resent: state.resent };
  }

  private async record(report: Report): Promise<void> {
    const { runner, ops, maySend = () => true } = this.tools;
    const { mailId, attempt, outcome } = report;
    // Our failure must not stand where another's success belongs: the leader now makes an attempt of its own.
    if (outcome.outcome === 'deferred' && !maySend()) {
      this.unrecorded.delete(mailId);
      return;
    }
    const command = { type: 'RecordOutcome', data: report } as const;
    const origin = { actor: 'duban.post', commandId: `${mailId}|${attempt}` };
    const { position } = await runner.run(mailStream(mailId), mailDecider, command, origin);
    this.unrecorded.delete(mailId);
    if (position !== undefined) await ops.waitFor(position);
  }

  private async hand(mailId: string, { issued, resent }: Due): Promise<MailOutcome | Unsent> {
    const { contacts, from, transport, maySend, links } = this.tools;
    const contact = await contacts.get(issued.contactId);
    if (!contact) return { outcome: 'failed', reason: '收件人已不在通讯录中' };
    const host = from.address.split('@').at(-1) ?? 'duban';
    const message = {
      // Sent again it is another message: the same one would be thrown away by who has it.
      messageId: `${idOf(resent === 0 ? mailId : `${mailId}|${resent}`)}@${host}`,
      from,
      to: { name: contact.name, address: contact.email },
      ...(await this.repliesTo(issued)),
      ...renderMail(issued.letter, links),
    };
    return transport.send(message, maySend);
  }

  /** Replies are read by the office that signs the letter, where it has a liaison. */
  private repliesTo({ region, letter: { office } }: Issued): Promise<Replies> {
    const key = JSON.stringify([region, office]);
    const replies =
      this.repliesKnown.get(key) ??
      this.lookUpReplies(region, office).catch((fault: unknown) => {
        this.repliesKnown.delete(key);
        throw fault;
      });
    this.repliesKnown.set(key, replies);
    return replies;
  }

  private async lookUpReplies(region: string, office: string): Promise<Replies> {
    const { contacts } = this.tools;
    const sides = { region, office, organization: office, supports: [] };
    const held = await contacts.holding(['office.liaison'], sides);
    const ids = held['office.liaison']?.contactIds ?? [];
    const found = await Promise.all(ids.map((id) => contacts.get(id)));
    const replyTo = found.flatMap((one) => (one ? [{ name: one.name, address: one.email }] : []));
    return replyTo.length > 0 ? { replyTo } : {};
  }
}

type Replies = Pick<MailMessage, 'replyTo'>;
type LetterFact = Of<MailEvent, 'LetterIssued' | 'LetterResent'>;
type Issued = LetterFact['data'];
type Due = {
  readonly issued: Issued;
  readonly attempt: number;
  /** How often it was sent again. */
  readonly resent: number;
};

const isLetter = (event: MailEvent): event is LetterFact =>
  event.type === 'LetterIssued' || event.type === 'LetterResent';
