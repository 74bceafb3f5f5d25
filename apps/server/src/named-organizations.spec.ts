import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '#platform';

const stored = globSync('{libs,apps}/*/src/**/golden/**/*.json', { cwd: projectRoot() }).sort();

/** Where an organization is named without its id beside the name: `ReminderIssued.v1.json.unresolved.0`. */
function namedAloneIn(value: unknown, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { organization, organizationId } = value as Readonly<Record<string, unknown>>;
  const alone = organization !== undefined && typeof organizationId !== typeof organization;
  const within = Object.entries(value).flatMap(([field, part]) =>
    namedAloneIn(part, `${at}.${field}`),
  );
  return alone ? [at, ...within] : within;
}

it('an organization named without its id is found wherever it stands', () => {
  const both = { organization: '县教育局', organizationId: 'e-1' };
  const nobody = { organization: null, organizationId: null };
  expect(namedAloneIn({ ...both, parts: [both, nobody] }, 'fact')).toEqual([]);
  const alone = { organization: '县教育局' };
  expect(namedAloneIn({ ...both, before: alone, parts: [both, alone] }, 'fact')).toEqual([
    'fact.before',
    'fact.parts.1',
  ]);
});

it('every stored fact says the id of an organization beside its name', () => {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(projectRoot(), file), 'utf8'));
  expect(stored.length).toBeGreaterThan(90);
  expect(stored.flatMap((file) => namedAloneIn(read(file), basename(file)))).toEqual([]);
});
