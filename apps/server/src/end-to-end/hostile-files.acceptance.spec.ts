import {
  HOSTILE_DOCUMENTS,
  HOSTILE_TABLES,
} from '../../../../libs/documents/src/hostile-files.fixtures.ts';
import { openWorld, TOKEN, type World } from './world.fixtures.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

async function codeOf(path: string, body: object): Promise<string> {
  const headers = { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' };
  const answer = await fetch(world.server.url + path, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const { code = 'taken' } = (await answer.json()) as { readonly code?: string };
  return code;
}

/** What becomes of it, and the longest that anybody waited meanwhile to hear that the server lives, in milliseconds. */
async function beside(work: Promise<string>): Promise<readonly [code: string, longestMs: number]> {
  let [done, longestMs] = [false, 0];
  const ending = work.finally(() => (done = true));
  while (!done) {
    const asked = performance.now();
    expect((await fetch(`${world.server.url}/healthz`)).status).toBe(200);
    longestMs = Math.max(longestMs, performance.now() - asked);
  }
  return [await ending, longestMs];
}

/** The same as a person would not notice; before, it was half a minute. */
const UNNOTICED_MS = 2_000;

it.each(HOSTILE_DOCUMENTS)(
  'the server answers others while it reads, or refuses, a document of %s',
  async (_, bytes, outcomes) => {
    const body = { name: 'a', base64: base64(bytes) };
    const [code, longestMs] = await beside(codeOf('/api/plans', body));
    // What could be read holds no task.
    expect(outcomes.replace('read', 'document-without-tasks').split('|')).toContain(code);
    expect(longestMs).toBeLessThan(UNNOTICED_MS);
  },
);

it.each(HOSTILE_TABLES)(
  'the server answers others while it refuses a table of %s',
  async (_, bytes) => {
    const body = { name: 'a.xlsx', base64: base64(bytes), preview: true };
    const [code, longestMs] = await beside(codeOf('/api/targets/measurements/import', body));
    expect(['sheet-too-large', 'sheet-unreadable', 'sheet-empty']).toContain(code);
    expect(longestMs).toBeLessThan(UNNOTICED_MS);
  },
);
