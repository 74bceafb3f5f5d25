import { InMemoryEventStore } from '#event-store/in-memory';
import { newId } from '#kernel';
import { keepLogFormat, LOG_FORMAT, OtherLogFormat } from './log-format.ts';

const meta = { actor: 'test', correlationId: 'c' };
const fact = (type: string, data: object) => ({ id: newId(), type, data, meta });

describe('the format of a log', () => {
  it('is said in an empty one, once, by however many begin it', async () => {
    const log = new InMemoryEventStore();
    await Promise.all([keepLogFormat(log, 'real'), keepLogFormat(log, 'real')]);
    await keepLogFormat(log, 'real');
    const { events } = await log.load('log-format');
    expect(events).toMatchObject([
      { type: 'LogBegun', data: { format: LOG_FORMAT, kind: 'real' } },
    ]);
  });

  it('is known to whoever looked just before another process began it', async () => {
    const log = new InMemoryEventStore();
    const late = Object.assign(Object.create(log) as InMemoryEventStore, {
      load: async (stream: string) => {
        const slice = await log.load(stream);
        await keepLogFormat(log, 'real');
        return slice;
      },
    });
    await expect(keepLogFormat(late, 'real')).resolves.toBeUndefined();
  });

  it('is 1 where none was said: such a log is refused in one sentence', async () => {
    const log = new InMemoryEventStore();
    await log.append('plan-zezhou', [fact('PlanDrafted', {})], 'no-stream');
    await expect(keepLogFormat(log, 'real')).rejects.toThrow(OtherLogFormat);
    await expect(keepLogFormat(log, 'real')).rejects.toThrow('日志的存储格式是第 1 版');
    expect((await log.load('log-format')).exists).toBe(false);
  });

  it('of a later version is refused, too', async () => {
    const log = new InMemoryEventStore();
    await log.append('log-format', [fact('LogBegun', { format: LOG_FORMAT + 1 })], 'no-stream');
    await expect(keepLogFormat(log, 'real')).rejects.toThrow(`第 ${LOG_FORMAT + 1} 版`);
  });
});

describe('what a log is for', () => {
  const meta = { actor: 'test', correlationId: 'c' };
  const append = (log: InMemoryEventStore, stream: string, type: string, data: object) =>
    log.append(stream, [{ id: newId(), type, data, meta }], 'no-stream');

  it.each(['demo', 'real'] as const)(
    'is said at its first event, and it is never opened as the other: %s',
    async (kind) => {
      const log = new InMemoryEventStore();
      await keepLogFormat(log, kind);
      await keepLogFormat(log, kind);
      const other = kind === 'demo' ? 'real' : 'demo';
      await expect(keepLogFormat(log, other)).rejects.toMatchObject({
        code: 'log-kind-differs',
        details: { demo: kind === 'demo' },
      });
      expect((await log.load('log-format')).events).toHaveLength(1);
    },
  );

  it('of before it was said is a demo where a demo’s clock was moved, else real', async () => {
    const [real, demo] = [new InMemoryEventStore(), new InMemoryEventStore()];
    for (const log of [real, demo]) {
      await append(log, 'log-format', 'LogBegun', { format: LOG_FORMAT });
    }
    await append(demo, 'demo-clock', 'ClockMoved', { to: '2025-12-01T01:00:00.000Z' });
    await keepLogFormat(demo, 'demo');
    await keepLogFormat(real, 'real');
    await expect(keepLogFormat(demo, 'real')).rejects.toThrow('是演示用的');
    await expect(keepLogFormat(real, 'demo')).rejects.toThrow('是正式办理用的');
  });

  it('is asked before its format: a real one of another version is not taken for an old demo', async () => {
    const log = new InMemoryEventStore();
    await append(log, 'plan-zezhou', 'PlanDrafted', {});
    await expect(keepLogFormat(log, 'demo')).rejects.toThrow('是正式办理用的');
  });
});
