import { stateCouncilCalendar as calendar } from '#calendar';
import {
  contactList,
  type ContactRole,
  contactStream,
  organizationList,
  organizationNames,
  organizationStream,
  successorList,
} from '#directory';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Event, newId } from '#kernel';
import {
  mailList,
  type NoticeRow,
  noticeList,
  reachContacts,
  withdrawnPlans,
} from '#notifications';
import { obligationList } from '#obligations';
import { FakeClock, namedOrganization } from '#testing';
import { Projector, type Views } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { carryOut } from '../../../libs/following/src/carry-out.fixtures.ts';
import * as mails from '../../../libs/notifications/src/domain/mail.fixtures.ts';
import * as duties from '../../../libs/obligations/src/domain/obligation.fixtures.ts';
import { day, policy } from '../../../libs/policies/src/domain/policy.fixtures.ts';
import { DirectoryContacts } from './directory-contacts.ts';

const { education, ref } = duties;
const region = 'zezhou';
const projections = [
  ...[contactList, successorList, organizationList, organizationNames],
  ...[mailList, noticeList, withdrawnPlans, obligationList({ calendar, policyOf: () => policy })],
];

async function open() {
  const clock = new FakeClock('2025-12-08T09:00:00+08:00'); // a Monday
  const log = new InMemoryEventStore({ clock });
  const store = await openSqliteViewStore({ path: ':memory:' });
  const projector = new Projector({ log, store, set: { name: 'ops', projections } });
  await projector.start();
  const ops = Object.assign(store, { waitFor: projector.waitFor.bind(projector) });
  const runner = new CommandRunner(log, clock);
  const contacts = new DirectoryContacts(ops as unknown as Views, clock);
  const followers = reachContacts({ runner, ops: ops as never, contacts, calendar });
  const followed = new Set<string>();
  /** Facts are followed in their order, and what follows from them, too; read again, also those that were followed. */
  const follow = async (again = false): Promise<void> => {
    if (again) followed.clear();
    for (let more = true; more;) {
      more = false;
      for await (const fact of log.readAll()) {
        if (followed.has(fact.id)) continue;
        followed.add(fact.id);
        more = true;
        for (const one of followers) await carryOut(one, fact);
      }
    }
    await projector.waitFor(await log.head());
  };
  const write = async (stream: string, ...events: readonly Event[]): Promise<void> => {
    const whole = events.map((event) => ({ id: newId(), ...event, meta: { actor: 'li-jing' } }));
    await log.append(stream, whole, 'any');
    await projector.waitFor(await log.head());
  };
  const contact = (id: string, type: string, more: object): Promise<void> => {
    const of = { contactId: id, region, organization: education, organizationId: 'e-1' };
    return write(contactStream(id), { type, data: { ...of, ...more } });
  };
  return {
    write,
    follow,
    contact,
    register: (id: string, roles: readonly ContactRole[], more: object = {}) =>
      contact(id, 'ContactRegistered', { name: `${id}先生`, email: `${id}@b.cn`, roles, ...more }),
    /** What became of a mail, by type; of what was sent again with whom it went to and what it tells of. */
    became: async (mailId: string): Promise<readonly unknown[]> => {
      const { events } = await log.load(`mail-${mailId}`);
      return events.slice(1).map(({ type, data }) => {
        if (type !== 'LetterResent') return type;
        const { contactId, first, letter } = data as {
          readonly contactId: string;
          readonly first?: true;
          readonly letter: typeof mails.letter;
        };
        const lines = letter.groups.flatMap((group) => group.lines.map((line) => line.itemId));
        return [letter.recipientName, contactId, ...lines, ...(first ? ['first'] : [])].join(' ');
      });
    },
    ops,
    load: (stream: string) => log.load(stream),
    stop: async () => {
      await projector.stop();
      await log.close();
      await store.close();
    },
  };
}

let town: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  town = await open();
});
afterEach(() => town.stop());

const [line] = mails.letter.groups.flatMap((group) => group.lines);
const lineOf = (itemId: string, organization = education) => ({
  ...line!,
  itemId,
  obligationId: `${itemId}.${organization}`,
});
const letterOf = (kind: typeof mails.letter.kind, ...items: readonly string[]) => ({
  ...mails.letter,
  kind,
  groups: [{ bucket: 'items' as const, lines: items.map((item) => lineOf(item)) }],
});
const assignment = letterOf('assignment', 'zezhou.t1', 'zezhou.t2');
const about = { region, planIds: ['zezhou'], on: mails.letter.on };

const unaddressed = (mailId: string, more: object = {}): Promise<void> =>
  town.write(`mail-${mailId}`, {
    type: 'LetterUnaddressed',
    data: {
      ...about,
      mailId,
      role: 'organization.liaison',
      ...namedOrganization(education),
      letter: { ...assignment, recipientName: '联络员' },
      ...more,
    },
  });
const bounced = (mailId: string, more: object = {}): Promise<void> =>
  town.write(
    `mail-${mailId}`,
    {
      type: 'LetterIssued',
      data: { ...about, mailId, contactId: 'li', letter: assignment, notices: [], ...more },
    },
    {
      type: 'NotificationFailed',
      data: { mailId, region, at: '2025-12-01T01:00:00.000Z', reason: '550', bounced: true },
    },
  );
const opened = (n: number): Promise<void> => {
  const ids = { obligationId: `zezhou.t${n}.${education}`, subjectId: `zezhou.t${n}` };
  return town.write(`obligation-${ids.obligationId}`, duties.opened(ids));
};
const done = (n: number): Promise<void> => {
  const { type, data } = duties.met('2025-12-05');
  const obligationId = `zezhou.t${n}.${education}`;
  return town.write(`obligation-${obligationId}`, { type, data: { ...data, obligationId } });
};

describe('a letter that nobody could receive', () => {
  beforeEach(async () => {
    await opened(1);
    await opened(2);
    await unaddressed('a');
  });

  it('is sent to the first who holds the role, once, without what was done meanwhile', async () => {
    await done(2);
    await town.register('head', ['head']);
    await town.follow();
    expect(await town.became('a')).toEqual([]);
    await town.register('wang', ['liaison']);
    await town.register('zhao', ['liaison']);
    await town.follow();
    expect(await town.became('a')).toEqual(['wang先生 wang zezhou.t1 first']);
    await town.follow(true);
    expect(await town.became('a')).toHaveLength(1);
  });

  it('is sent with the dates in force and the days that are left to them', async () => {
    await town.register('wang', ['liaison']);
    await town.follow();
    const { events } = await town.load('mail-a');
    // from Monday 8 December to the end of the year: 17 working days
    expect(events.at(-1)?.data).toMatchObject({
      because: 'contact',
      letter: { on: '2025-12-08', groups: [{ lines: [{ workingDaysLeft: 17 }, {}] }] },
    });
  });

  it('is sent when the organization is registered by the name under which its liaison stands', async () => {
    await town.register('wang', ['liaison'], { organization: '县教育和体育局' });
    await town.follow();
    expect(await town.became('a')).toEqual([]);
    const of = { organizationId: 'e-1', region, organization: '县教育和体育局' };
    await town.write(organizationStream('e-1'), {
      type: 'OrganizationRegistered',
      data: { ...of, name: of.organization, parent: null, aliases: [education], members: [] },
    });
    await town.follow();
    expect(await town.became('a')).toEqual(['wang先生 wang zezhou.t1 zezhou.t2 first']);
  });

  it('is found by the letter itself where the liaison came just before it', async () => {
    await town.register('wang', ['liaison']);
    await town.follow();
    await unaddressed('late');
    await town.follow();
    expect(await town.became('late')).toEqual(['wang先生 wang zezhou.t1 zezhou.t2 first']);
  });

  it('is not sent when all of it is done, its plan was withdrawn, or a person has closed it', async () => {
    await unaddressed('closed');
    await town.write('mail-closed', mails.closed('已送纸质文件'));
    await unaddressed('other', { planIds: ['river'], letter: letterOf('ended') });
    await town.write('plan-river', { type: 'PlanAdopted', data: { planId: 'river' } });
    await town.write('plan-river', { type: 'PlanWithdrawn', data: { planId: 'river', region } });
    await done(1);
    await done(2);
    await town.register('wang', ['liaison']);
    await town.follow();
    expect(await town.became('a')).toEqual([]);
    expect(await town.became('closed')).toEqual(['UndeliveredClosed']);
    expect(await town.became('other')).toEqual([]);
  });
});

describe('a letter that bounced', () => {
  beforeEach(async () => {
    await opened(1);
    await opened(2);
    await town.register('li', ['liaison']);
    await bounced('b');
    await town.follow();
  });

  it('is sent to the corrected address, not because something else was corrected', async () => {
    await town.contact('li', 'ContactChanged', { name: '李明', before: { name: 'li先生' } });
    await town.follow();
    expect(await town.became('b')).toEqual(['NotificationFailed']);
    await town.contact('li', 'ContactChanged', { email: 'new@b.cn', before: { email: 'li@b.cn' } });
    await town.follow();
    const again = '李明 li zezhou.t1 zezhou.t2';
    expect(await town.became('b')).toEqual(['NotificationFailed', again]);
    await town.write('mail-b', mails.failed('2025-12-08T09:01:00+08:00', '550', true));
    await town.follow(true);
    expect(await town.became('b')).toEqual(['NotificationFailed', again, 'NotificationFailed']);
  });

  it('is sent to the successor, or to the next liaison when its reader was removed', async () => {
    await town.contact('li', 'ContactRemoved', { reason: '调离' });
    await town.register('wang', ['liaison']);
    await town.follow();
    expect(await town.became('b')).toEqual([
      'NotificationFailed',
      'wang先生 wang zezhou.t1 zezhou.t2',
    ]);
  });
});

describe('a digest that bounced', () => {
  const notice = { obligationId: ref.obligationId, dueVersion: 1, rule: '-30d' };
  const digest = { letter: letterOf('digest', 'zezhou.t1'), notices: [notice] };
  const statusOfNotice = async (): Promise<unknown> => {
    const where = { contactId: 'li' };
    const { rows } = await town.ops.find<NoticeRow>('notice-list', { where });
    return rows.map(({ status, rule }) => `${rule} ${status}`);
  };
  beforeEach(async () => {
    await town.register('li', ['liaison']);
    await town.write(
      `obligation-${ref.obligationId}`,
      duties.opened(),
      duties.issued('2025-12-01', { recipients: [{ role: 'lead.liaison', contactId: 'li' }] }),
    );
  });
  const correct = async (): Promise<void> => {
    await town.contact('li', 'ContactChanged', { email: 'new@b.cn', before: { email: 'li@b.cn' } });
    await town.follow();
  };

  it('of another day has its notices stand in the next one', async () => {
    await bounced('digest.2025-12-01.li', digest);
    await town.follow();
    expect(await statusOfNotice()).toEqual(['-30d issued']);
    await correct();
    expect(await town.became('digest.2025-12-01.li')).toEqual([
      'NotificationFailed',
      'NoticesRestored',
    ]);
    expect(await statusOfNotice()).toEqual(['-30d pending']);
  });

  it('of today is sent again', async () => {
    await bounced('digest.2025-12-08.li', { ...digest, on: day('2025-12-08') });
    await town.follow();
    await correct();
    expect(await town.became('digest.2025-12-08.li')).toEqual([
      'NotificationFailed',
      'li先生 li zezhou.t1',
    ]);
  });

  it('is left alone when a later one has arrived', async () => {
    await bounced('digest.2025-12-01.li', digest);
    await bounced('digest.2025-12-02.li', { ...digest, on: day('2025-12-02') });
    await town.write('mail-digest.2025-12-03.li', {
      type: 'LetterIssued',
      data: {
        ...about,
        ...digest,
        mailId: 'digest.2025-12-03.li',
        contactId: 'li',
        on: day('2025-12-03'),
      },
    });
    const arrived = mails.delivered('2025-12-03T08:31:00+08:00');
    await town.write('mail-digest.2025-12-03.li', {
      ...arrived,
      data: { ...arrived.data, mailId: 'digest.2025-12-03.li' },
    });
    await town.follow();
    await correct();
    expect(await town.became('digest.2025-12-01.li')).toEqual(['NotificationFailed']);
    expect(await town.became('digest.2025-12-02.li')).toEqual(['NotificationFailed']);
  });
});

it('a notice that a role was vacant for is told to who holds it later, by the next digest', async () => {
  const vacant = { role: 'lead.deputyHead', ...namedOrganization(education) } as const;
  const yellow = { rule: '+5wd', form: 'yellow', recipients: [], unresolved: [vacant] } as const;
  await town.write(
    `obligation-${ref.obligationId}`,
    duties.opened(),
    duties.issued('2026-01-08', yellow),
  );
  await town.follow();
  await town.register('li', ['liaison']);
  await town.register('zhang', ['deputyHead']);
  await town.follow();
  await town.register('zhou', ['deputyHead']);
  await town.follow();
  await town.follow(true);
  const { events } = await town.load(`obligation-${ref.obligationId}`);
  const found = events.filter(({ type }) => type === 'RecipientsFound');
  expect(found.map(({ data }) => data)).toMatchObject([
    {
      rule: '+5wd',
      form: 'yellow',
      recipients: [{ role: 'lead.deputyHead', contactId: 'zhang' }],
      resolved: [vacant],
    },
  ]);
  const { rows } = await town.ops.find<NoticeRow>('notice-list', {});
  expect(rows).toMatchObject([{ contactId: 'zhang', rule: '+5wd', status: 'pending' }]);
  expect(await town.ops.count('obligation-list', { unresolved: 1 })).toMatchObject([{ count: 0 }]);
});

it('each notice is told to whom it is for, and to nobody else who is found with them', async () => {
  const vacant = (role: 'lead.liaison' | 'lead.deputyHead') => {
    return { role, ...namedOrganization(education) } as const;
  };
  const noticeOf = (rule: string, form: 'blue' | 'yellow', role: Parameters<typeof vacant>[0]) =>
    duties.issued('2026-01-08', { rule, form, recipients: [], unresolved: [vacant(role)] });
  await town.write(
    `obligation-${ref.obligationId}`,
    duties.opened(),
    noticeOf('+1wd', 'blue', 'lead.liaison'),
    noticeOf('+5wd', 'yellow', 'lead.deputyHead'),
  );
  await town.register('zhang', ['deputyHead', 'liaison']);
  await town.follow();
  const { events } = await town.load(`obligation-${ref.obligationId}`);
  const found = events.filter(({ type }) => type === 'RecipientsFound');
  expect(found.map(({ data }) => data)).toMatchObject([
    { rule: '+1wd', recipients: [{ role: 'lead.liaison', contactId: 'zhang' }] },
    { rule: '+5wd', recipients: [{ role: 'lead.deputyHead', contactId: 'zhang' }] },
  ]);
});
