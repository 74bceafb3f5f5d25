import {
  type Appended,
  CommandRunner,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  StoreUnavailable,
} from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import {
  type MailMessage,
  type MailOutcome,
  MailTransport,
  UNSENT,
  type Unsent,
  type WayOut,
} from '#mail';
import { FakeClock } from '#testing';
import { letter } from '../domain/mail.fixtures.ts';
import { mailDecider, mailStream } from '../domain/mail.ts';
import { ref } from '../../../obligations/src/domain/obligation.fixtures.ts';
import { morning } from '../../../policies/src/domain/policy.fixtures.ts';
import { type Contact, Contacts } from '#obligations';
import { MailSender, type MailSenderTools, type Unrecorded } from './mail-sender.ts';
import { type OpsModels, Projector } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { mailList } from '../views/mail-list.ts';

/** A log that can be read, but takes nothing while it is full. */
class FillingLog extends InMemoryEventStore {
  full = false;
  override append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    if (this.full) return Promise.reject(new StoreUnavailable('the disk is full', true));
    return super.append(stream, events, expected);
  }
}

const TAKEN: MailOutcome = { outcome: 'delivered', response: '250 OK' };
const BUSY: MailOutcome = { outcome: 'deferred', reason: '451 busy' };

/** Takes everything, unless told otherwise. */
class Mailbox extends MailTransport {
  readonly taken: MailMessage[] = [];
  closed = false;
  answer: () => Promise<MailOutcome> = () => Promise.resolve(TAKEN);
  /** What passes before a connection is free. */
  wait: () => void = () => undefined;

  override async send(message: MailMessage, mayStill = () => true): Promise<MailOutcome | Unsent> {
    this.wait();
    if (this.closed || !mayStill()) return UNSENT;
    this.taken.push(message);
    return this.answer();
  }
  override check(): Promise<WayOut> {
    return Promise.resolve({ problem: null, remark: null });
  }
  override close(): Promise<void> {
    return Promise.resolve();
  }
}

class OneLiaison extends Contacts {
  /** Whether the office has one, too. */
  office = false;
  /** The directory cannot be read. */
  away = false;
  asked = 0;
  override holding(): ReturnType<Contacts['holding']> {
    this.asked++;
    if (this.away) return Promise.reject(new Error('the table is away'));
    const contactIds = this.office ? ['zhang'] : [];
    return Promise.resolve({ 'office.liaison': { contactIds, vacant: [] } });
  }
  override get(contactId: string): Promise<Contact> {
    const { region, organization, organizationId } = ref;
    const [name, email] =
      contactId === 'zhang'
        ? (['张', 'zhang@x.example'] as const)
        : (['李', 'li@x.example'] as const);
    return Promise.resolve({ contactId, name, email, region, organization, organizationId });
  }
}

/** The list of mails, as it follows this log. */
async function followed(log: InMemoryEventStore): Promise<OpsModels> {
  const store = await openSqliteViewStore({ path: ':memory:' });
  const projector = new Projector({ log, store, set: { name: 'ops', projections: [mailList] } });
  await projector.start();
  closing.push(() => projector.stop());
  const waitFor = (position: Position): Promise<boolean> => projector.waitFor(position);
  return Object.assign(Object.create(store) as OpsModels, { waitFor });
}
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const mailNo = (n: number): string => `digest.2025-12-01.${n}`;

async function office(mails = 1) {
  const clock = new FakeClock(morning('2025-12-01'));
  const log = new FillingLog();
  const runner = new CommandRunner(log, clock);
  for (let n = 1; n <= mails; n++) {
    const mailId = mailNo(n);
    const about = { planIds: ['x'], on: letter.on, letter, notices: [] };
    const data = { mailId, region: 'x', contactId: 'li', ...about };
    const command = { type: 'IssueLetter', data } as const;
    const origin = { actor: 'spec', commandId: mailId };
    await runner.run(mailStream(mailId), mailDecider, command, origin);
  }
  const transport = new Mailbox();
  const duty = { ours: true };
  const from = { name: '督办', address: 'duban@x.example' };
  const contacts = new OneLiaison();
  const ops = await followed(log);
  const tools: MailSenderTools = {
    runner,
    ops,
    contacts,
    transport,
    from,
    maySend: () => duty.ours,
  };
  const history = async (n = 1): Promise<readonly string[]> =>
    (await log.load(mailStream(mailNo(n)))).events.map(({ type }) => type);
  return { tools, mailSender: new MailSender(tools), transport, log, clock, duty, history };
}

const mail = mailNo(1);

describe('the mail sender, while the log takes nothing', () => {
  it('keeps the yes of the server, and records it instead of sending the mail again', async () => {
    const { mailSender, transport, log, history, clock } = await office();
    log.full = true;
    await expect(mailSender.send(mail)).rejects.toThrow('the disk is full');
    await expect(mailSender.send(mail)).rejects.toThrow('the disk is full');
    log.full = false;
    clock.set('2025-12-01T08:40:00+08:00');
    await mailSender.send(mail);
    await mailSender.send(mail);
    expect(transport.taken).toHaveLength(1);
    expect(await history()).toEqual(['LetterIssued', 'NotificationDelivered']);
    const { events } = await log.load(mailStream(mail));
    expect(events[1]?.data).toMatchObject({ at: morning('2025-12-01') });
  });

  it('keeps a failure too, and tries again when its pause is over', async () => {
    const { mailSender, transport, log, history, clock } = await office();
    transport.answer = () => Promise.resolve(BUSY);
    log.full = true;
    await expect(mailSender.send(mail)).rejects.toThrow('the disk is full');
    log.full = false;
    await mailSender.send(mail);
    await mailSender.send(mail);
    expect(transport.taken).toHaveLength(1);
    clock.set('2025-12-01T08:32:00+08:00');
    transport.answer = () => Promise.resolve(TAKEN);
    await mailSender.send(mail);
    const expected = ['LetterIssued', 'NotificationDeferred', 'NotificationDelivered'];
    expect(await history()).toEqual(expected);
  });

  it('sends no more than a hundred whose outcome it must keep, and goes on when the log is back', async () => {
    const { mailSender, transport, log, history } = await office(130);
    log.full = true;
    const round = async (): Promise<void> => {
      for (let n = 1; n <= 130; n++) await mailSender.send(mailNo(n)).catch(() => undefined);
    };
    await round();
    expect(transport.taken).toHaveLength(100);
    log.full = false;
    await mailSender.send(mailNo(130)); // makes room, also by what nobody would ask for again
    expect(await history(1)).toEqual(['LetterIssued', 'NotificationDelivered']);
    await round();
    expect(new Set(transport.taken.map(({ messageId }) => messageId)).size).toBe(130);
    expect(transport.taken).toHaveLength(130);
  });

  it('knows it still when the same process leads again', async () => {
    const { tools, transport, log, history } = await office();
    const unrecorded: Unrecorded = new Map();
    log.full = true;
    await expect(new MailSender({ ...tools, unrecorded }).send(mail)).rejects.toThrow('full');
    log.full = false;
    await new MailSender({ ...tools, unrecorded }).send(mail);
    expect(transport.taken).toHaveLength(1);
    expect(await history()).toEqual(['LetterIssued', 'NotificationDelivered']);
    expect(unrecorded.size).toBe(0);
  });
});

describe('the mail sender, when another may have taken over', () => {
  it('sends nothing and records nothing when leadership is lost while the mail waits for a connection', async () => {
    const { mailSender, transport, duty, history } = await office();
    transport.wait = () => (duty.ours = false);
    await mailSender.send(mail);
    expect(transport.taken).toEqual([]);
    expect(await history()).toEqual(['LetterIssued']);
  });

  it('records what was delivered meanwhile, and leaves what was not to the other', async () => {
    const { mailSender, transport, duty, history } = await office(2);
    transport.answer = () => Promise.resolve((duty.ours = false)).then(() => BUSY);
    await mailSender.send(mail);
    expect(await history()).toEqual(['LetterIssued']);
    duty.ours = true;
    transport.answer = () => Promise.resolve((duty.ours = false)).then(() => TAKEN);
    await mailSender.send(mailNo(2));
    expect(await history(2)).toEqual(['LetterIssued', 'NotificationDelivered']);
    expect(transport.taken).toHaveLength(2);
  });
});

describe('the mail sender, when the server takes nothing from us', () => {
  const SHUT: MailOutcome = { outcome: 'deferred', reason: '连不上邮件服务器', held: true };

  it('keeps letters for the day on which it does, and sends them at once then', async () => {
    const { mailSender, transport, history, clock } = await office(3);
    transport.answer = () => Promise.resolve(SHUT);
    for (const n of [1, 2, 3]) await mailSender.send(mailNo(n));
    transport.answer = () => Promise.resolve(TAKEN);
    clock.set('2025-12-01T08:30:20+08:00'); // before any of their pauses is over
    await mailSender.send(mail);
    expect(await history()).toEqual(['LetterIssued', 'NotificationDeferred']);
    await mailSender.sendHeld();
    for (const n of [1, 2, 3]) {
      expect(await history(n)).toEqual([
        'LetterIssued',
        'NotificationDeferred',
        'NotificationDelivered',
      ]);
    }
  });

  it('leaves alone what the server put off itself', async () => {
    const { mailSender, transport, history } = await office();
    transport.answer = () => Promise.resolve(BUSY);
    await mailSender.send(mail);
    await mailSender.sendHeld();
    expect(transport.taken).toHaveLength(1);
    expect(await history()).toEqual(['LetterIssued', 'NotificationDeferred']);
  });
});

describe('the mail sender', () => {
  it('spends no attempt on a transport that is closed', async () => {
    const { mailSender, transport, history } = await office();
    transport.closed = true;
    await mailSender.send(mail);
    expect(await history()).toEqual(['LetterIssued']);
    transport.closed = false;
    await mailSender.send(mail);
    expect(await history()).toEqual(['LetterIssued', 'NotificationDelivered']);
  });

  it('asks for replies to the office that signs the letter, where it has somebody', async () => {
    const { tools, mailSender, transport } = await office(2);
    await mailSender.send(mailNo(1));
    (tools.contacts as OneLiaison).office = true;
    await mailSender.send(mailNo(2));
    const replyTo = [{ name: '张', address: 'zhang@x.example' }];
    expect(transport.taken.map((one) => one.replyTo)).toEqual([undefined, replyTo]);
  });

  it('looks up once who reads replies to mails that go out together', async () => {
    const { tools, mailSender, transport } = await office(4);
    const contacts = tools.contacts as OneLiaison;
    contacts.office = true;
    await Promise.all([1, 2, 3].map((n) => mailSender.send(mailNo(n))));
    expect(contacts.asked).toBe(1);
    await mailSender.send(mailNo(4));
    expect(contacts.asked).toBe(2);
    expect(transport.taken.map((one) => one.replyTo?.length)).toEqual([1, 1, 1, 1]);
  });

  it('asks again who reads replies where that could not be read', async () => {
    const { tools, mailSender, history } = await office(2);
    const contacts = tools.contacts as OneLiaison;
    contacts.away = true;
    const first = mailSender.send(mailNo(1));
    await expect(first).rejects.toThrow('the table is away');
    contacts.away = false;
    await mailSender.send(mailNo(1));
    expect(await history()).toEqual(['LetterIssued', 'NotificationDelivered']);
  });

  it('sends a mail once that is asked for three times at once', async () => {
    const { mailSender, transport, history } = await office();
    await Promise.all([mailSender.send(mail), mailSender.send(mail), mailSender.send(mail)]);
    expect(transport.taken).toHaveLength(1);
    expect(await history()).toEqual(['LetterIssued', 'NotificationDelivered']);
  });

  it('sends a letter again as another message, to whom it is for now, with all its attempts before it', async () => {
    const { tools, mailSender, transport, history, clock } = await office();
    transport.answer = () => Promise.resolve({ outcome: 'bounced', reason: '550 unknown user' });
    await mailSender.send(mail);
    const at = clock.now();
    const to = {
      contactId: 'zhang',
      letter: { ...letter, recipientName: '张' },
      at,
      on: letter.on,
    };
    const data = { mailId: mail, ...to, because: 'asked', reason: '' } as const;
    const origin = { actor: 'spec', commandId: 'again' };
    const command = { type: 'ResendLetter', data } as const;
    await tools.runner.run(mailStream(mail), mailDecider, command, origin);
    transport.answer = () => Promise.resolve(BUSY);
    await mailSender.send(mail);
    clock.set('2025-12-01T08:31:00+08:00'); // a minute later, as after a first attempt
    transport.answer = () => Promise.resolve(TAKEN);
    await mailSender.send(mail);
    expect(await history()).toEqual([
      ...['LetterIssued', 'NotificationFailed', 'LetterResent'],
      ...['NotificationDeferred', 'NotificationDelivered'],
    ]);
    const [first, second, third] = transport.taken;
    expect([first?.to.address, second?.to.address]).toEqual(['li@x.example', 'zhang@x.example']);
    expect(second?.messageId).not.toBe(first?.messageId);
    expect(third?.messageId).toBe(second?.messageId);
  });
});
