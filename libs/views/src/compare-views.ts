import { isDeepStrictEqual } from 'node:util';
import { type ViewReader } from './view-store.port.ts';
import { type ViewDifference } from './views.port.ts';

type Keyed = { readonly key: string };
type Rows = AsyncIterator<Keyed>;

type Faults = { missing: number; extra: number; different: number };

const NAMED_KEYS = 20;

/** Compares two stores row by row, in bounded memory; of views that are equal nothing is said. */
export async function compareViews(
  live: ViewReader,
  fresh: ViewReader,
  views: readonly string[],
): Promise<readonly ViewDifference[]> {
  const differences: ViewDifference[] = [];
  for (const view of views) {
    const difference = await compareView(live, fresh, view);
    if (difference.keys.length > 0) differences.push(difference);
  }
  return differences;
}

/** A merge: both sides come ordered by key. */
async function compareView(
  live: ViewReader,
  fresh: ViewReader,
  view: string,
): Promise<ViewDifference> {
  const faults: Faults = { missing: 0, extra: 0, different: 0 };
  const keys: string[] = [];
  const [is, should] = [rowsOf(live, view), rowsOf(fresh, view)];
  let [a, b] = [await next(is), await next(should)];
  while (a || b) {
    const side = sideBehind(a?.key, b?.key);
    const fault = faultOf(side, a, b);
    if (fault) {
      faults[fault]++;
      if (keys.length < NAMED_KEYS) keys.push(keyAt(side, a, b));
    }
    if (side !== 'fresh') a = await next(is);
    if (side !== 'live') b = await next(should);
  }
  return { view, ...faults, keys };
}

const keyAt = (side: Side, live: Keyed | undefined, fresh: Keyed | undefined): string =>
  (side === 'fresh' ? fresh : live)?.key ?? '';

type Side = 'live' | 'fresh' | 'none';

function faultOf(side: Side, live: unknown, fresh: unknown): keyof Faults | undefined {
  if (side === 'live') return 'extra';
  if (side === 'fresh') return 'missing';
  return isDeepStrictEqual(live, fresh) ? undefined : 'different';
}

function sideBehind(live: string | undefined, fresh: string | undefined): Side {
  if (live === fresh) return 'none';
  if (live === undefined) return 'fresh';
  if (fresh === undefined) return 'live';
  return Buffer.compare(Buffer.from(live), Buffer.from(fresh)) < 0 ? 'live' : 'fresh';
}

const rowsOf = (store: ViewReader, view: string): Rows =>
  store.all<object>(view)[Symbol.asyncIterator]();

async function next(rows: Rows): Promise<Keyed | undefined> {
  const result = await rows.next();
  return result.done ? undefined : result.value;
}
