import { type EventStore, RevisionConflict } from '#event-store';
import { type Event, idOf } from '#kernel';

/** Of all that is stored in the log. Raised with every change of it; CHANGELOG.md says what changed. */
export const LOG_FORMAT = 5;

const STREAM = 'log-format';

/** The log was begun in this format. */
export type LogBegun = Event<'LogBegun', { readonly format: number }>;

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
 * Says in an empty log which format it is; repeated, nothing happens. Several processes may do so at once.
 * @throws {OtherLogFormat} what is stored has another format, or comes from before there were formats (1)
 */
export async function keepLogFormat(log: EventStore): Promise<void> {
  const found = (await formatOf(log)) ?? (await begin(log));
  if (found !== LOG_FORMAT) throw new OtherLogFormat(found);
}

/** Undefined: the log is empty. It may have been begun since it was first looked for. */
async function formatOf(log: EventStore): Promise<number | undefined> {
  const said = await saidIn(log);
  if (said !== undefined) return said;
  for await (const _ of log.readAll({ maxCount: 1 })) return (await saidIn(log)) ?? 1;
  return undefined;
}

async function saidIn(log: EventStore): Promise<number | undefined> {
  const { events } = await log.load(STREAM);
  return (events[0]?.data as LogBegun['data'] | undefined)?.format;
}

async function begin(log: EventStore): Promise<number> {
  const begun: LogBegun = { type: 'LogBegun', data: { format: LOG_FORMAT } };
  const meta = { actor: 'duban.setup', correlationId: idOf(STREAM) };
  try {
    await log.append(STREAM, [{ ...begun, id: idOf(STREAM), meta }], 'no-stream');
    return LOG_FORMAT;
  } catch (error) {
    if (!(error instanceof RevisionConflict)) throw error;
    return (await formatOf(log)) ?? LOG_FORMAT;
  }
}
