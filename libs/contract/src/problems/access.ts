import { changes, type Codes, lists, reads } from './codes.ts';

/** What is asked of sessions: they stand in no view, and no command is carried out twice by its key. */
const asks = (...codes: Codes): Codes => ['cross-site-refused', ...codes];
const HELD = ['sign-in-held', 'sign-in-busy'] as const;
const PASSWORD = [
  'password-too-short',
  'password-too-long',
  'password-common',
  'password-names-you',
] as const;

export const accessProblems = {
  getMe: reads(),
  listUsers: lists(),
  registerUser: changes(
    'user-already-registered',
    'user-id-malformed',
    'name-malformed',
    'region-malformed',
    'organization-malformed',
    'email-malformed',
    'liaison-without-organization',
    'region-unclear',
    'office-with-organization',
  ),
  renewToken: changes('user-not-found', 'user-disabled'),
  disableUser: changes('user-not-found', 'user-is-yourself'),
  sendEnrolment: asks('user-not-found', 'address-missing'),

  signIn: asks('sign-in-failed', ...HELD),
  sendSignInLink: asks(),
  signInByCode: asks('code-not-valid', 'sign-in-held'),
  signInByDigits: asks('code-not-valid', 'sign-in-held'),
  enrol: asks('code-not-valid', ...HELD, ...PASSWORD),
  signOut: asks('session-missing'),
  listSessions: [],
  endSession: asks('session-not-found'),
  endOtherSessions: asks(),
  changePassword: asks('password-not-yours', ...HELD, ...PASSWORD),
};
