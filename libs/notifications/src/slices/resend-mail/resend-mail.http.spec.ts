import { type User } from '#http';
import { type Contact, Contacts } from '#obligations';
import { type Audience } from '#policies/rules';
import { namedOrganization, refused } from '#testing';
import { officer } from '#testing/feature';
import * as duties from '../../../../obligations/src/domain/obligation.fixtures.ts';
import * as mails from '../../domain/mail.fixtures.ts';
import { startSupervision } from '../../supervision.fixtures.ts';

const { education, ref } = duties;
const { mailId } = mails.written.data;

/** People of the education bureau, by role. */
class Bureau extends Contacts {
  readonly people = new Map<string, string>();
  override holding(audiences: readonly Audience[]): ReturnType<Contacts['holding']> {
    const held = audiences.map((role) => {
      const contactId = this.people.get(role.slice(role.indexOf('.') + 1));
      const contactIds = contactId === undefined ? [] : [contactId];
      return [role, { contactIds, vacant: [] }] as const;
    });
    return Promise.resolve(Object.fromEntries(held));
  }
  override get(contactId: string): Promise<Contact | undefined> {
    if (![...this.people.values()].includes(contactId)) return Promise.resolve(undefined);
    const { region } = ref;
    const whose = { region, ...namedOrganization(education) };
    return Promise.resolve({ contactId, name: `${contactId}先生`, email: 'x@b.cn', ...whose });
  }
}

let feature: Awaited<ReturnType<typeof startSupervision>>;
let bureau: Bureau;
beforeEach(async () => {
  bureau = new Bureau();
  bureau.people.set('liaison', 'li');
  feature = await startSupervision({ contacts: bureau });
  feature.clock.set('2025-12-08T09:00:00+08:00'); // a Monday
  await feature.write(`obligation-${ref.obligationId}`, duties.opened());
});
afterEach(() => feature.stop());

const resend = async (id: string, reason?: string, user: User = officer) => {
  const answer = await feature.ask('POST', `/mails/${id}/resend`, { reason }, user);
  await feature.settle();
  return answer;
};
const written = (): Promise<void> => feature.write(`mail-${mailId}`, mails.written);
const bounced = (): Promise<void> =>
  feature.write(`mail-${mailId}`, mails.failed('2025-12-01T01:00:00Z', '550', true));
const mail = async (id = mailId): Promise<Record<string, unknown>> =>
  (await feature.ask('GET', `/mails/${id}`)).body;

describe('a mail is sent again', () => {
  it('to the address in force when it reached nobody, with the days left now, and waits to be sent', async () => {
    await written();
    await bounced();
    expect(await resend(mailId, '邮箱已更正')).toMatchObject({ status: 200, body: { written: 1 } });
    expect(await mail()).toMatchObject({
      status: 'pending',
      resent: 1,
      recipient: 'li先生',
      settled: null,
      attempts: 1,
      text: expect.stringContaining('剩余17个工作日') as string, // from 8 to 31 December
    });
    const { events } = await feature.runner.store.load(`mail-${mailId}`);
    expect(events.at(-1)).toMatchObject({
      type: 'LetterResent',
      data: { because: 'asked', reason: '邮箱已更正', at: '2025-12-08T01:00:00.000Z' },
      meta: { actor: 'u-office' },
    });
    expect(await resend(mailId)).toMatchObject({ body: { written: 0 } });
  });

  it('as it was, and with a reason only, when it had arrived', async () => {
    await written();
    await feature.write(`mail-${mailId}`, mails.delivered('2025-12-01T08:31:00+08:00'));
    expect(await resend(mailId)).toEqual(refused('mail-delivered'));
    expect(await resend(mailId, '误删')).toMatchObject({ body: { written: 1 } });
    const { events } = await feature.runner.store.load(`mail-${mailId}`);
    expect(events.at(-1)).toMatchObject({ data: { letter: { on: '2025-12-01' } } });
  });

  it('to who holds the role now where it had nobody to go to, or its reader has left', async () => {
    await feature.write('mail-red.2', {
      type: 'LetterUnaddressed',
      data: { ...mails.recordUndeliverable.data, mailId: 'red.2' },
    });
    expect(await resend('red.2')).toEqual(refused('mail-recipient-vacant'));
    bureau.people.set('head', 'xu');
    expect(await resend('red.2')).toMatchObject({ body: { written: 1 } });
    expect(await mail('red.2')).toMatchObject({ recipient: 'xu先生', contactId: 'xu' });
    await written();
    await bounced();
    bureau.people.set('liaison', 'wang');
    await resend(mailId);
    expect(await mail()).toMatchObject({ recipient: 'wang先生', contactId: 'wang' });
  });

  it('never while it is on its way, of what is done, by others, or of what is not there', async () => {
    await written();
    expect(await resend(mailId)).toEqual(refused('mail-under-way'));
    await bounced();
    await feature.write(`obligation-${ref.obligationId}`, duties.met('2025-12-05'));
    expect(await resend(mailId)).toEqual(refused('mail-settled'));
    expect(await resend('none')).toEqual(refused('mail-not-found', 404));
    const elsewhere = { ...officer, region: 'tunxi' };
    expect(await resend(mailId, '', elsewhere)).toEqual(refused('mail-not-found', 404));
    const liaison = { ...officer, roles: ['liaison'], region: 'zezhou', organization: education };
    expect((await resend(mailId, '', liaison as User)).status).toBe(403);
  });
});
