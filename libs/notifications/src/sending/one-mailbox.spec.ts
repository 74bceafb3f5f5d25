import { type Event } from '#kernel';
import { type Contact } from '#obligations';
import { renderMail } from '#mail';
import { namedOrganization } from '#testing';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { groupsIn, openMornings, People } from './mornings.fixtures.ts';

const FIRST = duties.ref.obligationId;
const SECOND = `zezhou.t2.${duties.science}`;
const second = {
  obligationId: SECOND,
  subjectId: 'zezhou.t2',
  ...namedOrganization(duties.science),
};
const ofSecond = ({ type, data }: Event): Event => ({ type, data: { ...data, ...second } });
const opened = duties.opened({ dueOn: day('2026-06-30'), supports: [] });
const told = (on: string, contactId: string, rule = '-30d'): Event =>
  duties.issued(on, {
    rule,
    dueOn: day('2026-06-30'),
    recipients: [{ role: 'lead.liaison', contactId }],
  });

/** 李明 has one address for both. */
class OneMailbox extends People {
  override async sharing(contact: Contact): Promise<readonly Contact[]> {
    if (!contact.contactId.startsWith('li')) return [contact];
    const both = await Promise.all(['li', 'li-2'].map((id) => this.get(id)));
    return both.filter((one) => one !== undefined);
  }
}

/** 赵国庆 stands in for 李明 as liaison of the first bureau. */
class Deputy extends People {
  override async get(contactId: string): Promise<Contact | undefined> {
    const person = await super.get(contactId === 'li' ? 'zhao' : contactId);
    return person?.contactId === 'zhao' ? { ...person, standsInFor: ['li'] } : person;
  }
}

describe('one mailbox of two organizations', () => {
  it('gets one letter a morning, in which each line stands under its organization', async () => {
    const mornings = await openMornings(new OneMailbox());
    await mornings.happens('2025-12-01', opened, ofSecond(opened));
    await mornings.happens(
      '2025-12-02',
      told('2025-12-02', 'li'),
      ofSecond(told('2025-12-02', 'li-2')),
    );
    const letters = await mornings.lettersOn('2025-12-02');
    expect(letters.map(groupsIn)).toEqual([{ later: [FIRST, SECOND] }]);
    const [letter] = letters;
    expect(letter).toMatchObject({
      organization: duties.education,
      alsoOf: [{ organization: duties.science }],
    });
    const { text } = renderMail(letter!);
    expect(text).toMatch(/^县教育局、县科协　李明同志：/);
    expect(text.match(/^县.*：《.*》.*$/gm)).toEqual([
      '县教育局：《泽州县全民科学素质行动规划纲要实施方案》（泽政办发〔2023〕2号）',
      '县科协：《泽州县全民科学素质行动规划纲要实施方案》（泽政办发〔2023〕2号）',
    ]);
    expect(text).not.toContain('代理');
  });

  it('gets no second one for what the other organization is told the same day, and all of it the next time', async () => {
    const mornings = await openMornings(new OneMailbox());
    await mornings.happens('2025-12-01', opened, ofSecond(opened));
    await mornings.happens('2025-12-02', told('2025-12-02', 'li'));
    expect(await mornings.lettersOn('2025-12-02')).toHaveLength(1);
    await mornings.happens('2025-12-02', ofSecond(told('2025-12-02', 'li-2')));
    expect(await mornings.lettersOn('2025-12-02')).toEqual([]);
    const letters = await mornings.lettersOn('2025-12-03');
    expect(letters.map(groupsIn)).toEqual([{ later: [FIRST, SECOND] }]);
  });
});

describe('who stands in for somebody', () => {
  it('is told all that is open to that person, as who takes over from it is', async () => {
    const mornings = await openMornings(new Deputy());
    await mornings.happens('2025-12-01', opened, ofSecond(opened), told('2025-12-01', 'li'));
    expect((await mornings.lettersOn('2025-12-01')).map(groupsIn)).toEqual([{ later: [FIRST] }]);
    await mornings.happens('2025-12-02', ofSecond(told('2025-12-02', 'zhao', '-10wd')));
    const [letter] = await mornings.lettersOn('2025-12-02');
    expect(groupsIn(letter)).toEqual({ later: [FIRST, SECOND] });
    expect(letter?.groups[0]?.lines[0]?.why).toBe('您代理承办单位联络员');
  });
});
