import { specFor } from '#testing';
import { ask, asked, done, record } from './self-audit.fixtures.ts';
import { selfAuditDecider } from './self-audit.ts';

const given = specFor(selfAuditDecider);

describe('a self-audit', () => {
  it('is asked for once', () => given().when(ask()).then(asked()));

  it('is recorded once, asked for or not', () => {
    given(asked()).when(record()).then(done());
    given().when(record('nightly')).then(done('nightly'));
  });

  it('may be had again on the same day', () => {
    given(asked(), done()).when(ask('r2')).then(asked('r2'));
    given(asked(), done()).when(record('r2')).then(done('r2'));
  });

  it('keeps the first hundred differences, and how many there were', () => {
    const many = Array.from({ length: 250 }, (_, n) => `差异 ${n}`);
    const [event] = selfAuditDecider.decide(record('r1', many), { asked: [], done: [] });
    expect(event?.data).toMatchObject({ found: 250, differences: many.slice(0, 100) });
  });
});
