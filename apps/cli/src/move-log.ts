import {
  InvalidAppend,
  type MigrationProgress,
  type MigrationReport,
  migrateLog,
  StoreUnavailable,
  TooLarge,
  UnknownOutcome,
} from '#event-store';
import { Failure } from './failure.ts';
import { type LogAddress } from './log-address.ts';
import { openSource, openTarget } from './open-log.ts';
import { type World } from './world.ts';

/** Which log is moved, and where to. */
export type Move = { readonly from: LogAddress; readonly to: LogAddress };

/**
 * Moves a log, and tells how it goes on.
 * @throws {Failure} 1 refused · 3 a log cannot be opened or failed underway
 */
export async function moveLog({ from, to }: Move, world: World): Promise<MigrationReport> {
  const source = await openSource(from);
  try {
    const target = await openTarget(to);
    try {
      return await migrateLog({ from: source, to: target, onProgress: teller(world) });
    } finally {
      await target.close();
    }
  } catch (error) {
    throw inWords(error);
  } finally {
    await source.close();
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof StoreUnavailable || error instanceof UnknownOutcome) {
    return new Failure(3, `中途停下：${error.message}；再次执行同一命令即可接着搬。`);
  }
  if (error instanceof TooLarge || error instanceof InvalidAppend) {
    return new Failure(1, `目标不收这个事件：${error.message}`);
  }
  return error;
}

const PHASES = { comparing: '比较', copying: '复制', verifying: '核对' };
const TELL_EVERY_MS = 15_000;

/** A line every few seconds, and when another part of the work begins. */
function teller({ tell }: World): (progress: MigrationProgress) => void {
  let last: MigrationProgress['phase'] | undefined;
  let due = 0;
  return ({ phase, events }) => {
    const now = performance.now();
    if (phase === last && now < due) return;
    last = phase;
    due = now + TELL_EVERY_MS;
    tell(`${PHASES[phase]}到第 ${events} 个事件`);
  };
}
