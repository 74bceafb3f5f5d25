import { type EventStore, RevisionConflict } from '#event-store';
import { Rejection } from '#contract';
import { type Event, idOf } from '#kernel';
import { DEMO_CLOCK_STREAM } from '#platform';

/** Of all that is stored in the log. Raised with every change of it; CHANGELOG.md says what changed. */
export const LOG_FORMAT = 5;

const STREAM = 'log-format';

/** What a log is for: what a demo wrote must never stand in a real one, from which nothing is ever removed. */
export type LogKind = 'demo' | 'real';

/** The log was begun in this format, for that. Logs of before said no kind. */
export type LogBegun = Event<'LogBegun', { readonly format: number; readonly kind?: LogKind }>;

/** The log was written by a version of Duban that stores other facts. */
export class OtherLogFormat extends Error {
  override name = 'OtherLogFormat';

  constructor(found: number) {
    super(
      `日志的存储格式是第 ${found} 版，本版本只能读第 ${LOG_FORMAT} 版：请改用写入该日志的版本，或换一个空的数据文件夹。`,
    );
  }
}

/**
 * Says in an empty log which format it is and what it is for; repeated, nothing happens. Several processes may do so at once.
 * @throws {Rejection} `log-kind-differs`
 * @throws {OtherLogFormat} what is stored has another format, or comes from before there were formats (1)
 */
export async function keepLogFormat(log: EventStore, kind: LogKind): Promise<void> {
  const begun = (await begunIn(log)) ?? (await begin(log, kind));
  const found = begun.kind ?? (await kindSeen(log));
  if (found !== kind) throw new Rejection('log-kind-differs', { demo: found === 'demo' });
  if (begun.format !== LOG_FORMAT) throw new OtherLogFormat(begun.format);
}

/** Undefined: the log is empty. It may have been begun since it was first looked for. */
async function begunIn(log: EventStore): Promise<LogBegun['data'] | undefined> {
  const said = await saidIn(log);
  if (said !== undefined) return said;
  for await (const _ of log.readAll({ maxCount: 1 })) return (await saidIn(log)) ?? { format: 1 };
  return undefined;
}

async function saidIn(log: EventStore): Promise<LogBegun['data'] | undefined> {
  const { events } = await log.load(STREAM);
  return events[0]?.data as LogBegun['data'] | undefined;
}

/** Of a log that does not say: only a demo's clock is moved by hand. */
async function kindSeen(log: EventStore): Promise<LogKind> {
  const { exists } = await log.load(DEMO_CLOCK_STREAM);
  return exists ? 'demo' : 'real';
}

async function begin(log: EventStore, kind: LogKind): Promise<LogBegun['data']> {
  const begun: LogBegun = { type: 'LogBegun', data: { format: LOG_FORMAT, kind } };
  const meta = { actor: 'duban.setup', correlationId: idOf(STREAM) };
  try {
    await log.append(STREAM, [{ ...begun, id: idOf(STREAM), meta }], 'no-stream');
    return begun.data;
  } catch (error) {
    if (!(error instanceof RevisionConflict)) throw error;
    return (await begunIn(log)) ?? begun.data;
  }
}
