import { fold, type LocalDate } from '#kernel';
import { goldenSuite, namedOrganization } from '#testing';
import { type AgencyEvent } from './agency.events.ts';
import { agencyDecider } from './agency.ts';
import { type SignInEvent } from './sign-in.events.ts';
import { signInDecider } from './sign-in.ts';
import { userDecider } from './user.ts';
import { type UserEvent } from './user.events.ts';

const ref = { userId: 'wang-fang', region: 'zezhou', ...namedOrganization('县教育局') };
const FIRST_TOKEN = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const NEXT_TOKEN = '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752';

const stored = goldenSuite<UserEvent>(
  'users',
  {
    UserRegistered: {
      type: 'UserRegistered',
      data: { ...ref, name: '王芳', role: 'liaison', tokenSha256: FIRST_TOKEN },
    },
    UserConfirmed: { type: 'UserConfirmed', data: ref },
    UserTokenRenewed: { type: 'UserTokenRenewed', data: { ...ref, tokenSha256: NEXT_TOKEN } },
    UserAddressChanged: {
      type: 'UserAddressChanged',
      data: { ...ref, email: 'wang@edu.example' },
    },
    UserScopeChanged: {
      type: 'UserScopeChanged',
      data: {
        userId: 'wang-fang',
        region: 'zezhou',
        organization: null,
        organizationId: null,
        plans: ['zezhou'],
        before: { region: 'zezhou', ...namedOrganization('县教育局') },
        waitsBecauseOf: 'zhang-min',
      },
    },
    UserDisabled: { type: 'UserDisabled', data: ref },
  },
  new URL('golden/', import.meta.url),
);

it('stored facts of a user are understood for ever', () => {
  const user = {
    name: '王芳',
    roles: ['liaison'],
    region: 'zezhou',
    organization: '县教育局',
    organizationId: 'id-县教育局',
  };
  const renewed = stored('UserRegistered', 'UserTokenRenewed');
  expect(fold(userDecider, renewed)).toEqual({ status: 'active', ...user });
  const email = 'wang@edu.example';
  expect(fold(userDecider, stored())).toEqual({
    status: 'disabled',
    ...user,
    email,
    organization: null,
    organizationId: null,
    plans: ['zezhou'],
    waitsBecauseOf: 'zhang-min',
  });
});

const agent = { ...ref, agentId: 'li-qiang' };
const storedAgencies = goldenSuite<AgencyEvent>(
  'agencies',
  {
    AgencyGiven: {
      type: 'AgencyGiven',
      data: { ...agent, until: '2027-03-01' as LocalDate },
    },
    AgencyWithdrawn: { type: 'AgencyWithdrawn', data: agent },
  },
  new URL('golden/agency/', import.meta.url),
);

it('stored facts of agencies are understood for ever', () => {
  expect(fold(agencyDecider, storedAgencies('AgencyGiven'))).toEqual({ 'li-qiang': '2027-03-01' });
  expect(fold(agencyDecider, storedAgencies())).toEqual({});
});

const storedSignIns = goldenSuite<SignInEvent>(
  'signing in',
  {
    SignedIn: {
      type: 'SignedIn',
      data: { ...ref, sessionId: 's1', method: 'password', address: '10.1.2.3' },
    },
    SignInFailed: {
      type: 'SignInFailed',
      data: {
        ...ref,
        attemptId: 'a1',
        method: 'password',
        address: '10.1.2.3',
        failures: 5,
        heldUntil: '2026-12-01T00:00:30.000Z',
      },
    },
    SessionsEnded: {
      type: 'SessionsEnded',
      data: { ...ref, sessionIds: ['s1'], because: 'signed-out' },
    },
    TokenIssued: {
      type: 'TokenIssued',
      data: {
        ...ref,
        tokenId: 't1',
        name: '台账导出',
        readOnly: true,
        expiresAt: '2027-03-01T00:00:00.000Z',
      },
    },
    TokenEnded: { type: 'TokenEnded', data: { ...ref, tokenId: 't1', name: '台账导出' } },
    EnrolmentIssued: { type: 'EnrolmentIssued', data: { ...ref, enrolmentId: 'e1' } },
    PasswordSet: { type: 'PasswordSet', data: { ...ref, passwordId: 'p1' } },
    TotpSet: { type: 'TotpSet', data: { ...ref, totpId: 'k1' } },
    TotpEnded: { type: 'TotpEnded', data: { ...ref, totpId: 'k1' } },
    SignInRecovered: { type: 'SignInRecovered', data: { ...ref, recoveryId: 'r1' } },
  },
  new URL('golden/sign-in/', import.meta.url),
);

it('stored facts of signing in are understood for ever', () =>
  expect(fold(signInDecider, storedSignIns())).toEqual({
    recorded: [
      'SignedIn s1',
      'SignInFailed a1',
      'SessionsEnded s1',
      'TokenIssued t1',
      'TokenEnded t1',
      'EnrolmentIssued e1',
      'PasswordSet p1',
      'TotpSet k1',
      'TotpEnded k1',
      'SignInRecovered r1',
    ],
  }));
