// npm start: installs what is missing, builds what is stale, starts the demo on its own data.
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, ensurePrograms, node, root } from './prepare.mjs';

ensureInstalled();
if (!process.env.REDIS_URL && !process.env.REDIS_URL_FILE) ensurePrograms('redis-server');
ensureBuilt();
const env = { DUBAN_DEMO: '1', DUBAN_LOG_LEVEL: 'warn', ...process.env };
const args = ['--enable-source-maps', 'dist/apps/server/src/main.js'];
const server = spawn(node, args, { cwd: root, stdio: 'inherit', env });
// A signal from the terminal reaches the whole group; one sent to this process alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
