import { median } from '../figure.ts';

const EVERY_MS = 500;
const ROUNDS = 40;

/** What a program does all day, so much that it takes some ten milliseconds. */
const TEXT = JSON.stringify(
  Array.from({ length: 200 }, (_, n) => {
    return { id: `t${n}`, title: `推进重点任务第 ${n} 项`, dueOn: '2026-06-30', level: n % 4 };
  }),
);

/**
 * How much processor time one and the same work takes while something else is measured: neighbours on the machine make
 * all processor time longer, by half and more.
 */
export class Pace {
  private readonly samples: number[] = [];
  private readonly timer = setInterval(() => this.sample(), EVERY_MS);

  stop(): void {
    clearInterval(this.timer);
    this.sample();
  }

  /** Milliseconds of processor that the work took, in the middle. */
  median(): number {
    return median(this.samples);
  }

  private sample(): void {
    const before = process.cpuUsage();
    for (let round = 0; round < ROUNDS; round++) JSON.parse(TEXT);
    const { user, system } = process.cpuUsage(before);
    this.samples.push((user + system) / 1_000);
  }
}
