import { setTimeout as sleep } from 'node:timers/promises';
import { Rejection } from '#contract';
import { eventually, expectSoon } from '#testing';
import { type JobDefinition, type JobHandler } from './job.ts';
import { type JobQueue } from './job-queue.port.ts';

/** A queue for one test, and a way to make it lose its jobs. */
export type QueueUnderTest = {
  readonly queue: JobQueue;
  readonly loseEverything: () => Promise<void>;
};

type Look = { readonly subject: string };

const look: JobDefinition<Look> = {
  name: 'look',
  attempts: 3,
  backoffMs: 20,
  idOf: ({ subject }) => `look.${subject}`,
};

const handledBy = (handle: JobHandler<Look>['handle']): JobHandler<Look> => ({
  definition: look,
  handle,
});

/** Jobs wait at it until it is opened. */
function gate(): { readonly pass: Promise<void>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { pass: promise.then(() => undefined), open: () => resolve(undefined) };
}

/** What every queue must do. Call it from the adapter's own spec. */
export function jobQueueContract(name: string, open: () => Promise<QueueUnderTest>): void {
  describe(`${name} keeps the job queue contract`, () => {
    let queue: JobQueue;
    let loseEverything: () => Promise<void>;
    let seen: string[];
    const note = handledBy(({ subject }) => {
      seen.push(subject);
      return Promise.resolve();
    });
    const add = (subject: string, delayMs = 0): Promise<void> =>
      queue.add([{ definition: look, data: { subject }, delayMs }]);

    beforeEach(async () => {
      seen = [];
      ({ queue, loseEverything } = await open());
    });
    afterEach(() => queue.close());

    it('hands every job to its handler, with its data', async () => {
      await queue.work([note]);
      const subjects = Array.from({ length: 50 }, (_, n) => `phase-${n}`);
      await queue.add(subjects.map((subject) => ({ definition: look, data: { subject } })));
      await eventually('it is so', () => seen.length === 50);
      expect(seen.toSorted()).toEqual(subjects.toSorted());
      await eventually('it is so', async () => (await queue.counts()).active === 0);
      expect(await queue.counts()).toEqual({ delayed: 0, waiting: 0, active: 0, failed: 0 });
    });

    it('keeps what was added before anyone works', async () => {
      await add('early');
      await queue.work([note]);
      await eventually('it is so', () => seen.length === 1);
    });

    it('takes nothing to add for nothing', async () => {
      await expect(queue.add([])).resolves.toBeUndefined();
    });

    it('takes any id: Chinese names, colons, digits only, percent signs', async () => {
      const raw: JobDefinition<Look> = { ...look, name: 'raw', idOf: ({ subject }) => subject };
      await queue.work([{ ...note, definition: raw }]);
      const subjects = ['0', '0:1', '42', '县教育和体育局', 'a:b', 'a%3Ab', '', ' '];
      await queue.add(subjects.map((subject) => ({ definition: raw, data: { subject } })));
      await eventually('it is so', () => seen.length === subjects.length);
      expect(seen.toSorted()).toEqual(subjects.toSorted());
    });

    it('hands a delayed job over at its time, neither before nor long after', async () => {
      const handedOver = new Map<string, number>();
      await queue.work([
        handledBy(({ subject }) => {
          handedOver.set(subject, performance.now());
          return Promise.resolve();
        }),
      ]);
      let tries = 0;
      await expectSoon(300, async () => {
        const subject = `later-${++tries}`;
        const started = performance.now();
        await add(subject, 300);
        expect((await queue.counts()).delayed).toBe(1);
        await eventually('handed over', () => handedOver.has(subject));
        const latenessMs = (handedOver.get(subject) ?? NaN) - started - 300;
        expect(latenessMs).toBeGreaterThan(-3); // a timer may fire a millisecond early
        return latenessMs;
      });
    });

    it('takes a time that has passed as at once', async () => {
      await queue.work([note]);
      await add('late', -5_000);
      await eventually('it is so', () => seen.length === 1);
    });

    it('ignores an id that is still waiting, and leaves its delay as it was', async () => {
      await add('same', 150);
      await add('same', 0);
      await add('same', 60_000);
      await queue.work([note]);
      expect(seen).toEqual([]);
      await eventually('it is so', () => seen.length === 1);
      await sleep(30);
      expect(seen).toEqual(['same']);
      expect(await queue.counts()).toMatchObject({ delayed: 0, waiting: 0 });
    });

    it('takes the id again once its job is done', async () => {
      await queue.work([note]);
      await add('again');
      await eventually(
        'it is so',
        async () => seen.length === 1 && (await queue.counts()).active === 0,
      );
      await add('again');
      await eventually('it is so', () => seen.length === 2);
    });

    it('tries again what failed, with a growing pause', async () => {
      const at: number[] = [];
      await queue.work([
        handledBy(() => {
          at.push(performance.now());
          return at.length < 3 ? Promise.reject(new Error('not now')) : Promise.resolve();
        }),
      ]);
      await add('shaky');
      await eventually(
        'it is so',
        async () => at.length === 3 && (await queue.counts()).active === 0,
      );
      const [first = 0, second = 0, third = 0] = at;
      expect(second - first).toBeGreaterThanOrEqual(18);
      expect(third - second).toBeGreaterThanOrEqual(38);
      expect((await queue.counts()).failed).toBe(0);
    });

    it('gives up after the last attempt, counts it, and takes the id again', async () => {
      let attempts = 0;
      await queue.work([
        handledBy(() => {
          attempts += 1;
          return Promise.reject(new Error('never'));
        }),
      ]);
      await add('broken');
      await eventually('it is so', async () => (await queue.counts()).failed === 1);
      expect(attempts).toBe(3);
      await add('broken');
      await eventually('it is so', async () => (await queue.counts()).failed === 2);
      expect(attempts).toBe(6);
    });

    it('does not ask again what was refused', async () => {
      let asked = 0;
      await queue.work([
        handledBy(() => {
          asked += 1;
          return Promise.reject(new Rejection('phase-dropped'));
        }),
      ]);
      await add('refused');
      await eventually('it is so', async () => (await queue.counts()).failed === 1);
      await sleep(60);
      expect(asked).toBe(1);
    });

    it('goes on after a job whose name nobody handles', async () => {
      await queue.work([note]);
      const unknown = { ...look, name: 'unheard-of', idOf: () => 'unheard-of' };
      await queue.add([{ definition: unknown, data: {} }]);
      await add('known');
      await eventually(
        'it is so',
        async () => seen.length === 1 && (await queue.counts()).failed === 1,
      );
    });

    it('refuses two handlers for a name', async () => {
      await expect(queue.work([note, note])).rejects.toThrow('"look" has two handlers');
    });

    it('is worked once', async () => {
      await queue.work([note]);
      await expect(queue.work([note])).rejects.toThrow('worked already');
    });

    it('works on as many at once as it was told, and no more', async () => {
      const { pass, open: letGo } = gate();
      let now = 0;
      let most = 0;
      await queue.work(
        [
          handledBy(async ({ subject }) => {
            most = Math.max(most, ++now);
            await pass;
            now -= 1;
            seen.push(subject);
          }),
        ],
        3,
      );
      await queue.add(
        [1, 2, 3, 4, 5].map((n) => ({ definition: look, data: { subject: `${n}` } })),
      );
      await eventually('it is so', () => now === 3);
      await sleep(30);
      expect(await queue.counts()).toMatchObject({ active: 3, waiting: 2 });
      letGo();
      await eventually('it is so', () => seen.length === 5);
      expect(most).toBe(3);
    });

    it('ignores an id whose job is under way', async () => {
      const { pass, open: letGo } = gate();
      await queue.work([
        handledBy(async ({ subject }) => {
          seen.push(subject);
          await pass;
        }),
      ]);
      await add('busy');
      await eventually('it is so', () => seen.length === 1);
      await add('busy');
      letGo();
      await eventually('it is so', async () => (await queue.counts()).active === 0);
      await sleep(20);
      expect(seen).toEqual(['busy']);
    });

    it('waits, when it closes, for jobs under way', async () => {
      let done = false;
      await queue.work([
        handledBy(async ({ subject }) => {
          seen.push(subject);
          await sleep(100);
          done = true;
        }),
      ]);
      await add('slow');
      await eventually('it is so', () => seen.length === 1);
      await queue.close();
      expect(done).toBe(true);
    });

    it('goes on with what comes after it has lost what it held', async () => {
      await queue.work([note]);
      await add('lost', 60_000);
      expect((await queue.counts()).delayed).toBe(1);
      await loseEverything();
      expect((await queue.counts()).delayed).toBe(0);
      await add('lost');
      await add('delayed', 50);
      await eventually('it is so', () => seen.length === 2);
    });
  });
}
