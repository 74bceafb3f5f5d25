import { why, type Audience } from '#policies/rules';
import { day, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { audienceText, requestText, roleOfWhy, roleText } from './people.ts';

const { rules, soft, signOff, checkIn } = policy;
const all = [...rules, ...soft, ...signOff, ...checkIn];
const roles = [...new Set(all.flatMap(({ to, onApproval = [] }) => [...to, ...onApproval]))].filter(
  (role) => !role.endsWith('.board'),
);

describe('the roles of the default policy', () => {
  it.each(roles)('%s is told alike in mail and explanation, and in English', (role) => {
    expect(`您是${roleText(role).zh}`).toBe(why(role));
    expect(roleOfWhy(why(role))).toBe(role);
    expect(roleText(role).en).not.toMatch(/\p{Script=Han}|undefined/u);
  });

  it('a role with no words of its own keeps its name', () => {
    const role: Audience = 'lead.auditor';
    expect(roleText(role)).toEqual({
      zh: '承办单位auditor',
      en: 'the auditor of the lead organization',
    });
    expect(roleOfWhy('您是值班员')).toBeUndefined();
  });

  it('a board is looked at, not mailed', () =>
    expect(audienceText(['office.board'])).toEqual({
      zh: '只上督办台账，不发邮件',
      en: "shown on the supervising office's board, not mailed",
    }));
});

it('whatever a mail asks for is asked in English too', () => {
  const subject = {
    ...{
      obligationId: 'o',
      number: '1',
      subject: '事项',
      clause: '',
      planTitle: '',
      organization: '',
    },
    dueOn: day('2025-12-31'),
  };
  const requests = (['phase', 'task', 'target', 'sign-off', 'check-in'] as const).flatMap((kind) =>
    ['open', 'claimed'].flatMap((status) =>
      roles.flatMap((role) =>
        [{}, { asks: 'extension' as const }, { asks: 'dispute' as const }].flatMap((asks) =>
          [3, -3].map((left) => requestText({ ...subject, ...asks, kind, status }, role, left)),
        ),
      ),
    ),
  );
  expect(requests.filter(({ en }) => /\p{Script=Han}/u.test(en))).toEqual([]);
});
