import { words } from '#contract';
import { type Audience } from '#policies/rules';
import { day, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { audienceText, requestText, roleOfWhy, roleText } from './people.ts';

const { rules, soft, signOff, checkIn } = policy;
const all = [...rules, ...soft, ...signOff, ...checkIn];
const roles = [...new Set(all.flatMap(({ to, onApproval = [] }) => [...to, ...onApproval]))].filter(
  (role) => !role.endsWith('.board'),
);

describe('the roles of the default policy', () => {
  it.each(roles)('%s is told alike in mail and explanation, and in English', (role) => {
    expect(`您是${roleText(role).zh}`).toBe(words.why(role));
    expect(roleOfWhy(words.why(role))).toBe(role);
    expect(roleText(role).en).not.toMatch(/\p{Script=Han}|undefined/u);
  });

  it('a role with no words of its own keeps its name', () => {
    const role: Audience = 'lead.auditor';
    expect(roleText(role)).toEqual({
      zh: '承办单位auditor',
      en: 'the auditor of the owing unit',
    });
    expect(roleOfWhy('您是值班员')).toBeUndefined();
  });

  it('a board is looked at, not mailed', () =>
    expect(audienceText(['office.board'])).toEqual({
      zh: '只列入督办台账，不发邮件',
      en: 'shown in the ledger, not mailed',
    }));
});

it.each<readonly [Audience, string, string]>([
  ['lead.sectionChief', '承办单位科室负责人', 'the section chief of the owing unit'],
  ['lead.deputyHead', '承办单位分管领导', 'the deputy head of the owing unit'],
  ['support.head', '配合单位主要负责人', 'the head of a supporting unit'],
  ['organization.liaison', '本单位联络员', 'the liaison of the unit'],
  ['office.approver', '督办单位签发领导', 'the approving official of the supervising office'],
  ['office.board', '督办台账', 'the ledger'],
])('the role %s is called by its name in both languages', (role, zh, en) =>
  expect(roleText(role)).toEqual({ zh, en }),
);

it('whom a notice reaches: people and boards are told apart', () => {
  expect(audienceText(['lead.liaison', 'support.liaison'])).toEqual({
    zh: '发给承办单位联络员、配合单位联络员',
    en: 'mailed to the liaison of the owing unit and the liaison of a supporting unit',
  });
  expect(audienceText(['lead.head', 'office.board'])).toEqual({
    zh: '发给承办单位主要负责人，并列入督办台账',
    en: 'mailed to the head of the owing unit, and shown in the ledger',
  });
});

it('whatever a mail asks for is asked in English too', () => {
  const subject = {
    obligationId: 'o',
    subjectId: 's',
    number: '1',
    subject: '事项',
    clause: '',
    planTitle: '',
    organization: '',
    organizationId: '',
    dueOn: day('2025-12-31'),
  };
  const whats = ['claim', 'extension', 'dispute', 'figure', 'promise', 'lapsed', 'draft'] as const;
  const requests = (['phase', 'task', 'target', 'sign-off', 'check-in'] as const).flatMap((kind) =>
    ['open', 'claimed'].flatMap((status) =>
      roles.flatMap((role) =>
        [{}, ...whats.map((what) => ({ waits: { what, since: day('2025-12-01') } }))].flatMap(
          (waits) =>
            [3, -3].map((left) => requestText({ ...subject, ...waits, kind, status }, role, left)),
        ),
      ),
    ),
  );
  expect(requests.filter(({ en }) => en === '' || /\p{Script=Han}/u.test(en))).toEqual([]);
});
