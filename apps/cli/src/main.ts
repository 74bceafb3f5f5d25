import { runCli } from './program.ts';
import { worldOf } from './world.ts';

// What it writes (copies of the log, files that are fetched) is for this account alone.
process.umask(0o077);
// The reader of a pipe may leave early (`duban … | head`): then there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await runCli(process.argv.slice(2), worldOf(process));
