import { Rejection } from '#contract';
import { demandPassword } from './password-rules.ts';

const COMMON = new Set(['qwertyuiop', 'administrator', '123456789012']);
const owner = { userId: 'wang-fang', name: '王芳' };
const codeOf = (act: () => void): string | undefined => {
  try {
    act();
  } catch (error) {
    return error instanceof Rejection ? error.code : undefined;
  }
  return undefined;
};
const demand = (password: string) => demandPassword(password, owner, (text) => COMMON.has(text));

it.each([
  'correct horse battery',
  '今天早上我去河边看水位计了',
  'tr0ub4dor&3xyz',
  'xK9 vf2 mm1 zz',
])('twelve characters of any kind are a password: %s', (password) => {
  expect(() => demand(password)).not.toThrow();
});

it.each([
  ['elevenchars', 'password-too-short'],
  ['河边看水位计今天早上去', 'password-too-short'],
  ['长'.repeat(129), 'password-too-long'],
  ['QwertyUiop2026!', 'password-common'],
  ['123456789012', 'password-common'],
  ['aaaaaaaaaaaaaa', 'password-common'],
  ['123412341234', 'password-common'],
  ['１２３４５６７８９０１２', 'password-common'],
  ['wang-fang2026', 'password-names-you'],
  ['王芳王芳王芳王芳2026', 'password-names-you'],
])('%s is refused: %s', (password, code) => {
  expect(codeOf(() => demand(password))).toBe(code);
});
