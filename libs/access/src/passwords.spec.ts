import { isCommonPassword, Passwords } from './passwords.ts';

const passwords = new Passwords();
const OWN = '今天早上我去河边看水位计了';

it('a password matches its own hash, however it was typed, and no other', async () => {
  const hash = await passwords.hash('correct horse 12');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await passwords.matches('correct horse 12', hash)).toBe(true);
  expect(await passwords.matches('ｃｏｒｒｅｃｔ　ｈｏｒｓｅ　１２', hash)).toBe(true);
  expect(await passwords.matches('correct horse 13', hash)).toBe(false);
});

it('the same password has another hash each time', async () =>
  expect(await passwords.hash(OWN)).not.toBe(await passwords.hash(OWN)));

/** Made by the reference implementation: `echo -n password12345 | argon2 somesaltsomesalt -id -t 2 -k 19456 -p 1 -l 32 -e`. */
it('a hash written by another implementation is understood', async () => {
  const other =
    '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Ktdn5QIEMGPH0Qvi6+FC8LeiZ0wAWoC90Ev3sw4l1cw';
  expect(await passwords.matches('password12345', other)).toBe(true);
});

it('nothing matches an account without a password', async () =>
  expect(await passwords.matches('anything at all', undefined)).toBe(false));

it('a crowd is answered in turn, and what comes beyond it is told to come again', async () => {
  const hash = await passwords.hash(OWN);
  const crowd = Array.from({ length: 60 }, () => passwords.matches(OWN, hash));
  const answers = await Promise.allSettled(crowd);
  const refused = answers.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(8);
  expect(refused[0]).toMatchObject({ reason: { code: 'sign-in-busy' } });
  expect(await passwords.matches(OWN, hash)).toBe(true);
});

it('the list of common passwords is at hand without a network', () => {
  expect(isCommonPassword('qwertyuiop')).toBe(true);
  expect(isCommonPassword('correct horse battery')).toBe(false);
});
