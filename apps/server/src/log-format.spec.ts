import { InMemoryEventStore } from '#event-store/in-memory';
import { newId } from '#kernel';
import { keepLogFormat, LOG_FORMAT, OtherLogFormat } from './log-format.ts';

const meta = { actor: 'test', correlationId: 'c' };
const fact = (type: string, data: object) => ({ id: newId(), type, data, meta });

describe('the format of a log', () => {
  it('is said in an empty one, once, by however many begin it', async () => {
    const log = new InMemoryEventStore();
    await Promise.all([keepLogFormat(log), keepLogFormat(log)]);
    await keepLogFormat(log);
    const { events } = await log.load('log-format');
    expect(events).toMatchObject([{ type: 'LogBegun', data: { format: LOG_FORMAT } }]);
  });

  it('is known to whoever looked just before another process began it', async () => {
    const log = new InMemoryEventStore();
    const late = Object.assign(Object.create(log) as InMemoryEventStore, {
      load: async (stream: string) => {
        const slice = await log.load(stream);
        await keepLogFormat(log);
        return slice;
      },
    });
    await expect(keepLogFormat(late)).resolves.toBeUndefined();
  });

  it('is 1 where none was said: such a log is refused in one sentence', async () => {
    const log = new InMemoryEventStore();
    await log.append('plan-zezhou', [fact('PlanDrafted', {})], 'no-stream');
    await expect(keepLogFormat(log)).rejects.toThrow(OtherLogFormat);
    await expect(keepLogFormat(log)).rejects.toThrow('日志的存储格式是第 1 版');
    expect((await log.load('log-format')).exists).toBe(false);
  });

  it('of a later version is refused, too', async () => {
    const log = new InMemoryEventStore();
    await log.append('log-format', [fact('LogBegun', { format: LOG_FORMAT + 1 })], 'no-stream');
    await expect(keepLogFormat(log)).rejects.toThrow(`第 ${LOG_FORMAT + 1} 版`);
  });
});
