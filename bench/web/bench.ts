import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Page } from 'playwright-core';
import { DESK, startBrowser } from '../../apps/web/specs/demo-pages.fixtures.ts';
import { type Figure, quantile, tableOf } from '../figure.ts';
import { Server, SIGNED_IN } from '../grow/server.ts';
import { type Kind, KINDS } from './acts.ts';
import { timed } from './timed.ts';
import { BEGIN, growTown, obligationsOf } from './town.ts';

const OBLIGATIONS = 100_000;
const ROUNDS = 20;
const LIMIT_MS = 100;

type Asked = {
  /** A folder that is grown once and kept; left out: one that is thrown away. */
  readonly data: string | undefined;
  readonly obligations: number;
  /** Of what is measured, that whose name has this in it. */
  readonly only: string;
};

/** P14: a browser on a server with the obligations of a large county, from the input to the painted answer. */
async function run({ data, obligations, only }: Asked): Promise<readonly Figure[]> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const isGrown = existsSync(join(folder, 'log.db'));
  const server = await Server.start(folder, BEGIN);
  try {
    if (!isGrown) await growTown(server, obligations);
    const total = await obligationsOf(server);
    const browser = await startBrowser();
    const context = await browser.newContext({
      viewport: DESK,
      locale: 'zh-CN',
      baseURL: server.url,
      extraHTTPHeaders: SIGNED_IN,
    });
    const page = await context.newPage();
    const figures: Figure[] = [];
    for (const kind of KINDS.filter(({ what }) => what.includes(only))) {
      process.stderr.write(`${kind.what}\n`);
      figures.push(figure(kind, await timesOf(page, kind), total));
    }
    await browser.close();
    return figures;
  } finally {
    await server.stop();
    if (data === undefined) rmSync(folder, { recursive: true });
  }
}

async function timesOf(page: Page, { at, act }: Kind): Promise<readonly number[]> {
  if (at !== undefined) {
    await page.goto(at);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
  }
  const times: number[] = [];
  for (let n = 0; n < ROUNDS; n++) times.push(await timed(page, act(n)));
  return times;
}

function figure({ what }: Kind, times: readonly number[], obligations: number): Figure {
  const ours = quantile(times, 0.95);
  return {
    name: 'P14 web',
    what: `${what}, 95 of 100`,
    ours,
    limit: LIMIT_MS,
    unit: 'ms',
    ratio: ours / LIMIT_MS,
    goal: '≤ 1',
    note: `median ${quantile(times, 0.5).toFixed(0)} ms, ${obligations.toLocaleString('en')} obligations`,
  };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      data: { type: 'string' },
      obligations: { type: 'string', default: String(OBLIGATIONS) },
      only: { type: 'string', default: '' },
    },
  });
  const figures = await run({
    ...values,
    data: values.data,
    obligations: Number(values.obligations),
  });
  console.log(values.json ? JSON.stringify(figures, null, 2) : tableOf(figures));
}
