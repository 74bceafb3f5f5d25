import { namedOrganization, specFor } from '#testing';
import { type SignInEvent } from './sign-in.events.ts';
import { type SignInCommand, signInDecider } from './sign-in.ts';

const given = specFor(signInDecider);
const ref = { userId: 'wang-fang', region: 'zezhou', ...namedOrganization('县教育局') };
const record = (fact: SignInEvent): SignInCommand => ({ type: 'RecordSignIn', data: { fact } });

const signedIn = (sessionId: string): SignInEvent => ({
  type: 'SignedIn',
  data: { ...ref, sessionId, method: 'password', address: '10.1.2.3' },
});
const failed = (attemptId: string): SignInEvent => ({
  type: 'SignInFailed',
  data: {
    ...ref,
    attemptId,
    method: 'password',
    address: '10.1.2.3',
    failures: 1,
    heldUntil: null,
  },
});
const ended: SignInEvent = {
  type: 'SessionsEnded',
  data: { ...ref, sessionIds: ['s1', 's2'], because: 'ended' },
};
const issued: SignInEvent = { type: 'EnrolmentIssued', data: { ...ref, enrolmentId: 'e1' } };
const tokenIssued: SignInEvent = {
  type: 'TokenIssued',
  data: {
    ...ref,
    tokenId: 't1',
    name: '台账导出',
    readOnly: true,
    expiresAt: '2027-03-01T00:00:00.000Z',
  },
};
const tokenEnded: SignInEvent = {
  type: 'TokenEnded',
  data: { ...ref, tokenId: 't1', name: '台账导出' },
};
const set: SignInEvent = { type: 'PasswordSet', data: { ...ref, passwordId: 'e1' } };

describe('the record of signing in', () => {
  it.each([signedIn('s1'), failed('a1'), ended, issued, set, tokenIssued])(
    'keeps %j once',
    (fact) => given().when(record(fact)).then(fact),
  );

  it('tells one sign-in from another, and a failure from the next', () => {
    given(signedIn('s1'), failed('a1'))
      .when(record(signedIn('s2')))
      .then(signedIn('s2'));
    given(signedIn('s1'), failed('a1'))
      .when(record(failed('a2')))
      .then(failed('a2'));
    given(issued).when(record(set)).then(set);
    given(tokenIssued).when(record(tokenEnded)).then(tokenEnded);
  });

  it('keeps the end of sessions of which one has ended before', () => {
    const one: SignInEvent = {
      type: 'SessionsEnded',
      data: { ...ref, sessionIds: ['s1'], because: 'signed-out' },
    };
    given(one).when(record(ended)).then(ended);
  });
});
