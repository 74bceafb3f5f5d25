// node scripts/healthy.mjs [healthz|readyz]: asks the server of this container, which has no curl. Exit code 0: all is well.
const [page = 'healthz'] = process.argv.slice(2);
const { DUBAN_PORT: port = '3000' } = process.env;
const { ok } = await fetch(`http://127.0.0.1:${port}/${page}`, {
  signal: AbortSignal.timeout(4_000),
}).catch(() => ({ ok: false }));
process.exit(ok ? 0 : 1);
