import { idOf, newId, sha256 } from './ids.ts';

it('the id of a text is for ever the same UUID of version 5', () => {
  expect(idOf('follow-work|1|task-1')).toBe('3c45ac4e-8b59-5968-be06-59fa6e655866');
  expect(idOf('follow-work|1|task-2')).not.toBe(idOf('follow-work|1|task-1'));
});

it('each new id is another UUID', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(newId()).not.toBe(newId());
});

it('a SHA-256 is written in hexadecimal', () =>
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'));
