import { namedOrganization } from '#testing';
import { Global, Module } from '@nestjs/common';
import fc from 'fast-check';
import { stateCouncilCalendar as calendar } from '#calendar';
import { contactList } from '#directory';
import { CommandRunner } from '#event-store';
import { type User } from '#http';
import { type Event, newId, parseLocalDate } from '#kernel';
import { type Contact, Contacts, obligationList } from '#obligations';
import { escalationBoard } from '#escalations';
import { mailList, noticeList } from '#notifications';
import { PolicyRegistry } from '#policies';
import { ExplanationsModule } from '#explanations';
import { targetBoard } from '#targets';
import { officer, startFeature } from '#testing/feature';
import { OpsModels, ReadModels } from '#views';
import * as letters from '../../../../libs/notifications/src/domain/mail.fixtures.ts';
import * as duties from '../../../../libs/obligations/src/domain/obligation.fixtures.ts';
import { policy } from '../../../../libs/policies/src/domain/policy.fixtures.ts';
import { targetSet } from '../../../../libs/targets/src/domain/target.fixtures.ts';
import { ExplainController } from './explain.controller.ts';
import { TargetExplanations } from './target-explanations.ts';

const { obligationId, region } = duties.ref;
const person = (contactId: string, organization: string) => ({
  contactId,
  name: `姓名${contactId}`,
  email: `${contactId}@x.example`,
  region,
  ...namedOrganization(organization),
});
const PEOPLE: readonly Contact[] = [
  person('li', duties.education),
  person('wang', duties.education),
  person('zhao', duties.science),
  person('head', duties.education),
];

class Town extends Contacts {
  override holding(): ReturnType<Contacts['holding']> {
    return Promise.resolve({ 'lead.liaison': { contactIds: ['wang'], vacant: [] } });
  }
  override get(contactId: string): Promise<Contact | undefined> {
    return Promise.resolve(PEOPLE.find((one) => one.contactId === contactId));
  }
}

const providers = [
  { provide: OpsModels, useExisting: ReadModels },
  {
    provide: PolicyRegistry,
    useFactory: ({ store }: CommandRunner) => new PolicyRegistry(store),
    inject: [CommandRunner],
  },
  { provide: Contacts, useClass: Town },
];
@Global()
@Module({ providers, exports: [OpsModels, PolicyRegistry, Contacts] })
class TownModule {}
@Module({
  imports: [TownModule, ExplanationsModule],
  controllers: [ExplainController],
  providers: [TargetExplanations],
})
class ExplainFeature {}

const views = [
  obligationList({ calendar, policyOf: () => policy }),
  ...[escalationBoard, noticeList, mailList, targetBoard, contactList],
];

let feature: Awaited<ReturnType<typeof startFeature>>;
const write = async (stream: string, ...events: readonly Event[]): Promise<void> => {
  const meta = { actor: 'duban.engine', occurredAt: feature.clock.now() };
  const whole = events.map(({ type, data }) => ({ id: newId(), type, data, meta }));
  await feature.runner.store.append(stream, whole, 'any');
  await feature.settle();
};

beforeAll(async () => {
  feature = await startFeature(ExplainFeature, views);
  const { clock } = feature;
  clock.set('2025-11-03T09:00:00+08:00');
  await write('policy-default', { type: 'PolicyPublished', data: { policy } });
  await write(`obligation-${obligationId}`, duties.opened());
  await write('target-rushan.g2', targetSet());
  await write('contact-li', registered('li', '李明'), named('li', 'wang'));
  await write('contact-wang', registered('wang', '王芳'));
  clock.set('2025-12-01T08:30:00+08:00');
  await write(`obligation-${obligationId}`, duties.issued('2025-12-01'));
  await write('mail-digest.2025-12-01.li', letters.written);
  await write('mail-digest.2025-12-01.li', letters.delivered('2025-12-01T08:31:00+08:00'));
  await write('mail-red.e1.head', redCard);
  clock.set('2025-12-02T10:00:00+08:00');
});
afterAll(() => feature.stop());

/** An immediate mail has no notice. */
const redCard: Event = {
  type: 'LetterIssued',
  data: {
    ...letters.written.data,
    mailId: 'red.e1.head',
    contactId: 'head',
    notices: [],
    letter: {
      ...letters.letter,
      kind: 'red',
      groups: letters.letter.groups.map(({ lines }) => ({
        bucket: 'items',
        lines: lines.map((line) => ({ ...line, why: '您是承办单位主要负责人' })),
      })),
    },
  },
};
const registered = (contactId: string, name: string): Event => ({
  type: 'ContactRegistered',
  data: { ...person(contactId, duties.education), name, roles: ['liaison'] },
});
const named = (contactId: string, deputyId: string): Event => {
  const days = { from: parseLocalDate('2025-12-01'), to: parseLocalDate('2025-12-05') };
  const ref = { contactId, region, organization: duties.education };
  return { type: 'DeputyNamed', data: { ...ref, ...days, deputyId, reason: '外出学习' } };
};

type Answer = {
  readonly about: string;
  readonly code?: string;
  readonly detail?: string;
  readonly sentences: readonly {
    readonly topic: string;
    readonly zh: string;
    readonly en: string;
  }[];
};
async function asked(query: Readonly<Record<string, string>>, user: User = officer) {
  const url = `/explain?${new URLSearchParams(query).toString()}`;
  const { status, body } = await feature.ask('GET', url, undefined, user);
  return { http: status, ...(body as unknown as Answer) };
}
const said = ({ sentences }: Answer, topic: string): readonly string[] =>
  sentences.filter((one) => one.topic === topic).map(({ zh }) => zh);

describe('an obligation is explained', () => {
  it('an obligation is explained with sentences and the facts behind them', async () => {
    const answer = await asked({ obligation: obligationId });
    expect(answer).toMatchObject({
      http: 200,
      about: 'obligation',
      obligationId,
      day: null,
      date: { rule: 'plan-end', dueOn: '2025-12-31', calendarVersion: calendar.version },
      next: { step: { rule: '-10wd', on: '2025-12-17' } },
    });
    expect(answer.sentences.map(({ topic }) => topic)).toEqual([
      ...['date', 'date', 'colour', 'colour', 'you', 'you', 'you', 'next', 'next', 'history'],
    ]);
  });

  it('the explanation of a day says what was due and what became of each mail', async () => {
    const due = await asked({ obligation: obligationId, on: '2025-12-01' });
    expect(said(due, 'day')).toEqual([
      '2025年12月1日（星期一）有一次提醒（时限前30天），发给承办单位联络员、配合单位联络员：已经发出。',
      '给承办单位联络员（li）的通知：邮件已送达（邮件digest.2025-12-01.li）。',
      '给配合单位联络员（zhao）的通知：待并入下一封邮件。',
    ]);
    const none = await asked({ obligation: obligationId, on: '2025-12-06' });
    expect(said(none, 'day')).toEqual([
      '2025年12月6日（星期六）没有应发的提醒：当日为双休日，通知只在工作日发出。',
    ]);
  });

  it('an obligation is explained to a person by its role, and by the one it stands in for', async () => {
    const answer = await asked({ obligation: obligationId, for: 'li' });
    expect(said(answer, 'you').at(-1)).toBe('姓名li：您是承办单位联络员，所以收到通知。');
    const support = await asked({ obligation: obligationId, for: 'zhao' });
    expect(said(support, 'you').at(-1)).toBe('姓名zhao：您是配合单位联络员，所以收到通知。');
    const head = await asked({ obligation: obligationId, for: 'head' });
    expect(said(head, 'you').at(-1)).toBe('姓名head：您是承办单位主要负责人，所以收到通知。');
    const deputy = await asked({ obligation: obligationId, for: 'wang' });
    expect(said(deputy, 'you').at(-1)).toBe(
      '姓名wang：您是承办单位联络员（代李明），下一次通知将发给您。',
    );
  });
});

it('a mail is explained by its notices, its recipient, its day and its outcome', async () => {
  const answer = await asked({ mail: 'digest.2025-12-01.li' });
  expect(answer).toMatchObject({ http: 200, about: 'mail', kind: 'digest' });
  expect(answer.sentences.map(({ zh }) => zh)).toEqual([
    '您有1项提醒，合并为一封。',
    '二（一）1 提升科学教育水平（县教育局）：2025年12月1日提醒，时限前30天。',
    '李明：您是承办单位联络员。',
    '2025年12月1日（星期一）为工作日；通知在工作日早晨集中发出，每人每天至多一封。',
    '2025年12月1日（星期一）8:31送达：250 OK。',
  ]);
});

it('a target is explained by its own rules, today or on a day', async () => {
  const today = await asked({ target: 'rushan.g2' });
  expect(today).toMatchObject({ http: 200, about: 'target', on: '2025-12-02' });
  expect(today.sentences.length).toBeGreaterThan(1);
  expect(await asked({ target: 'rushan.g2', on: '2024-06-30' })).toMatchObject({
    on: '2024-06-30',
  });
});

it.each(['+3wd', '3wd'])(
  'a date is explained from an offset, its plus encoded or not: %s',
  async (offset) => {
    const answer = await asked({ date: '2025-09-29', offset });
    expect(answer).toMatchObject({ about: 'date', result: '2025-10-10' });
    expect(answer.sentences[0]?.zh).toContain('不计国庆节、中秋节假期8天');
  },
);

describe('refused in one sentence', () => {
  const ONE = '请给出 obligation、mail、target、date 其中的一项';
  it.each([
    ['nothing', {}, 422, ONE],
    ['two things', { mail: 'm', target: 't' }, 422, ONE],
    ['an offset without a date', { target: 't', offset: '1d' }, 422, 'date 和 offset 应同时给出'],
    ['a date alone', { date: '2025-12-31' }, 422, 'date 和 offset 应同时给出'],
    ['a day for a mail', { mail: 'm', on: '2025-12-31' }, 422, 'on 只用于 obligation 和 target'],
    ['a person for a target', { target: 't', for: 'li' }, 422, 'for 只用于 obligation'],
    [
      'no offset',
      { date: '2025-12-31', offset: 'soon' },
      ...([422, '“soon”不是-10wd、+3wd、-30d、0d这样的偏移，或超过3660天。'] as const),
    ],
    [
      'the end of time',
      { date: '9999-12-31', offset: '1d' },
      ...([422, '推算出的日期超出公元1年至9999年。'] as const),
    ],
    ['no date', { obligation: 'o', on: 'today' }, 422, 'on 应为 2025-12-31 这样的日期'],
    ['an unknown obligation', { obligation: 'x' }, 404, '未找到事项“x”，请核对编号。'],
    ['an unknown mail', { mail: 'x' }, 404, '未找到邮件“x”，请核对编号。'],
    ['an unknown target', { target: 'x' }, 404, '未找到指标“x”，请核对编号。'],
    [
      'an unknown person',
      { obligation: obligationId, for: 'x' },
      ...([404, '未找到联系人“x”，请核对编号。'] as const),
    ],
  ])('%s', async (_, query, status, detail) =>
    expect(await asked(query)).toMatchObject({ http: status, detail }),
  );

  it('what belongs to others, as if it were not there', async () => {
    const mine = { region, organization: duties.science };
    const stranger: User = { ...officer, ...mine, roles: ['liaison'] };
    const foreigner: User = { ...stranger, region: 'tunxi', organization: null };
    for (const query of [{ obligation: obligationId }, { mail: 'digest.2025-12-01.li' }]) {
      expect((await asked(query, stranger)).http).toBe(404);
    }
    expect((await asked({ target: 'rushan.g2' }, foreigner)).http).toBe(404);
    const owner: User = { ...stranger, organization: duties.education };
    expect((await asked({ obligation: obligationId }, owner)).http).toBe(200);
    expect((await asked({ obligation: obligationId, for: 'zhao' }, owner)).http).toBe(404);
  });

  it('whatever else is asked: never a fault', () => {
    const name = fc.constantFrom(
      'obligation',
      'mail',
      'target',
      'date',
      'offset',
      'on',
      'for',
      'x',
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        obligationId,
        'rushan.g2',
        'digest.2025-12-01.li',
        '2025-12-31',
        '+3wd',
        'li',
      ),
      fc.constantFrom(
        '0001-01-01',
        '9999-12-31',
        '[object Object]',
        'function Object() { [native code] }',
        '-3660d',
      ),
    );
    return fc.assert(
      fc.asyncProperty(fc.dictionary(name, value, { maxKeys: 4 }), async (query) => {
        expect((await asked(query)).http).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});
