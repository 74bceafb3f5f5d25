/** Writes anew what is read off the code: the description of the API, and the types of its clients. */
import { spawnSync } from 'node:child_process';

const env = { ...process.env, DUBAN_WRITE_CONTRACT: '1' };
for (const spec of ['api-types', 'api-document', 'rights-section']) {
  const args = ['run', '-s', 'jest', '--', `apps/server/src/api/${spec}.spec.ts`];
  const { status } = spawnSync('npm', args, { env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
