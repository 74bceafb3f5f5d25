import { execFileSync } from 'node:child_process';

const SCRIPT = `
  const { openKurrentEventStore } = await import('#event-store/kurrentdb');
  const { createRequire } = await import('node:module');
  const loaded = () =>
    Object.keys(createRequire(import.meta.url).cache).filter((path) => path.includes('@kurrent')).length;
  const before = loaded();
  await openKurrentEventStore({ url: 'http://malformed' }).catch(() => undefined);
  console.log(JSON.stringify([before, loaded() > 0]));
`;

it('the KurrentDB adapter loads the client, and its native part, only when a log on a server is opened', () => {
  const flags = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];
  const said = execFileSync(process.execPath, [...flags, '--input-type=module', '-e', SCRIPT]);
  expect(JSON.parse(said.toString())).toEqual([0, true]);
});
