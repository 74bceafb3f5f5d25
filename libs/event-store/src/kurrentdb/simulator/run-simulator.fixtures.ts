/** A SIMULATOR of somebody else's server (KurrentDB) as a process: `node run-simulator.fixtures.ts [PORT]`. */
import { startKurrentSimulator } from './kurrent-simulator.fixtures.ts';

const simulator = await startKurrentSimulator({ port: Number(process.argv[2] ?? 0) });
process.stdout.write(`${simulator.url}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void simulator.close().then(() => process.exit(0)));
