import { changes, type Codes, lists, reads } from './codes.ts';

/** What is asked of sessions: they stand in no view, and no command is carried out twice by its key. */
const asks = (...codes: Codes): Codes => ['cross-site-refused', 'token-read-only', ...codes];
const comes = (...codes: Codes): Codes => ['cross-site-refused', ...codes];
const PLANS = ['plans-not-for-role', 'plans-too-many', 'plan-not-found'] as const;
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
    'address-taken',
    'email-domain-not-allowed',
    'liaison-without-organization',
    'region-unclear',
    'office-with-organization',
    'roles-missing',
    'roles-incompatible',
    ...PLANS,
  ),
  confirmUser: changes('user-not-found', 'user-disabled', 'confirms-own-user'),
  changeAddress: changes(
    'user-not-found',
    'user-disabled',
    'email-malformed',
    'address-taken',
    'email-domain-not-allowed',
  ),
  changeScope: changes(
    'user-not-found',
    'user-disabled',
    'region-malformed',
    'organization-malformed',
    'liaison-without-organization',
    'office-with-organization',
    ...PLANS,
  ),
  disableUser: changes('user-not-found', 'user-is-yourself'),
  sendEnrolment: asks('user-not-found', 'address-missing'),

  signInByTotp: comes('step-not-under-way', 'totp-wrong', 'sign-in-held'),
  offerTotpAtSignIn: comes('step-not-under-way', 'totp-already'),
  signIn: comes('sign-in-failed', ...HELD),
  sendSignInLink: comes('link-not-enough'),
  signInByCode: comes('code-not-valid', 'sign-in-held', 'link-not-enough'),
  signInByDigits: comes('code-not-valid', 'sign-in-held', 'link-not-enough'),
  getSignInWays: [],
  enrol: comes('code-not-valid', ...HELD, ...PASSWORD),
  signOut: asks('session-missing'),
  listSessions: [],
  endSession: asks('session-not-found'),
  endOtherSessions: asks(),
  listAgencies: [],
  giveAgency: changes('user-not-found', 'agency-to-yourself', 'agency-too-long'),
  withdrawAgency: changes('agency-not-found'),
  listTokens: [],
  issueToken: asks('session-missing', 'tokens-too-many'),
  endToken: asks('token-not-found'),
  getTotp: [],
  offerTotp: asks('session-missing', 'totp-already'),
  setUpTotp: asks('session-missing', 'totp-already', 'totp-wrong', 'sign-in-held'),
  endTotp: asks('session-missing', 'totp-missing', 'totp-wrong', 'sign-in-held'),
  resetTotp: asks('user-not-found', 'totp-missing', 'totp-own'),
  changePassword: asks('password-not-yours', ...HELD, ...PASSWORD),
};
