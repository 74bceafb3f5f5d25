// A setup file of Jest. No test has a time limit of its own, so that a busy machine fails none; one that hangs is named
// here, and ends its worker.
const PATIENCE_MS = 20 * 60_000;
const LOOK_MS = 5_000;

let current = '';
let since = performance.now();

setInterval(() => {
  const { testPath, currentTestName } = globalThis.expect?.getState() ?? {};
  const name = `${testPath}: ${currentTestName}`;
  if (name !== current) {
    current = name;
    since = performance.now();
  } else if (testPath && performance.now() - since > PATIENCE_MS) {
    process.stderr.write(`Not ended after ${PATIENCE_MS / 60_000} minutes: ${name}\n`);
    process.exit(1);
  }
}, LOOK_MS).unref();
