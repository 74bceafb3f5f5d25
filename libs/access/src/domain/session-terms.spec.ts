import { parseInstant } from '#kernel';
import { isNewlySeen, isOver, later, sessionTerms } from './session-terms.ts';

const opened = parseInstant('2026-12-01T08:00:00+08:00');
const session = ({ idleMs, longestMs }: ReturnType<typeof sessionTerms>, seenAt = opened) => ({
  seenAt,
  idleMs,
  endsAt: later(opened, longestMs),
});
const at = (text: string) => parseInstant(`${text}+08:00`);

it('a session ends after twelve hours, however busy it is', () => {
  const busy = session(sessionTerms({ roles: ['office'] }, true), at('2026-12-01T19:59:00'));
  expect(isOver(busy, at('2026-12-01T19:59:59'))).toBe(false);
  expect(isOver(busy, at('2026-12-01T20:00:00'))).toBe(true);
});

it('a session ends after four hours in which nothing was asked', () => {
  const quiet = session(sessionTerms({ roles: ['supervisor'] }, false));
  expect(isOver(quiet, at('2026-12-01T11:59:59'))).toBe(false);
  expect(isOver(quiet, at('2026-12-01T12:00:00'))).toBe(true);
});

it('a liaison stays signed in for thirty days on a device of its own, nobody else does', () => {
  const own = session(sessionTerms({ roles: ['liaison'] }, true));
  expect(isOver(own, at('2026-12-31T07:59:59'))).toBe(false);
  expect(isOver(own, at('2026-12-31T08:00:00'))).toBe(true);
  expect(sessionTerms({ roles: ['auditor'] }, true)).toEqual(
    sessionTerms({ roles: ['liaison'] }, false),
  );
});

it('that a session is in use is written down once a minute', () => {
  const running = session(sessionTerms({ roles: ['liaison'] }, false));
  expect(isNewlySeen(running, at('2026-12-01T08:00:59'))).toBe(false);
  expect(isNewlySeen(running, at('2026-12-01T08:01:00'))).toBe(true);
});
