import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Position } from '#event-store';
import { Settling } from '../settling.ts';
import { openProgressBoard } from './progress-board.ts';

const at = (n: number): Position => `p${n}` as Position;
const compare = (a: Position, b: Position): number => Number(a.slice(1)) - Number(b.slice(1));

describe('what followers say of themselves, to another process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-progress-'));
  let n = 0;
  const path = (): string => join(folder, `${n}.db`);
  beforeEach(() => n++);
  afterAll(() => rmSync(folder, { recursive: true }));

  const said = (handled: number, written: number | null, ...held: readonly number[]) => [
    {
      name: 'packing',
      handled: at(handled),
      written: written === null ? null : at(written),
      held: held.map(at),
    },
  ];

  it('is nothing at first, then what the one with the latest lease said', async () => {
    const [worker, api] = [1, 2].map(() => openProgressBoard({ path: path(), epoch: 'e' }));
    expect(api?.read()).toBeUndefined();
    worker?.write(said(3, 4), 7);
    expect(api?.read()).toEqual(said(3, 4));
    worker?.write(said(2, null), 6);
    expect(api?.read()).toEqual(said(3, 4));
    const other = openProgressBoard({ path: path(), epoch: 'of another log' });
    expect(other.read()).toBeUndefined();
    for (const board of [worker, api, other]) await board?.close();
  });

  it('settles what is asked about as soon as it is said, with what was written meanwhile', async () => {
    const [worker, api] = [1, 2].map(() => openProgressBoard({ path: path(), epoch: 'e' }));
    const settling = new Settling(api!, compare);
    const asked = settling.settle(at(5), 5_000);
    worker?.write(said(4, null), 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    worker?.write(said(5, 6), 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    worker?.write(said(6, 6), 1);
    expect(await asked).toEqual({ settled: 'settled', upTo: at(6) });
    worker?.write(said(9, 6, 8), 1);
    expect((await settling.settle(at(8), 5_000)).settled).toBe('held');
    expect((await settling.settle(at(9), 5_000)).settled).toBe('settled');
    expect((await settling.settle(at(10), 60)).settled).toBe('behind');
    for (const board of [worker, api]) await board?.close();
  });
});
