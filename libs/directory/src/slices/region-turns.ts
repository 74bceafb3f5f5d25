import { type CommandRunner } from '#event-store';
import { type Views } from '#views';

/**
 * Commands whose rule looks at the neighbours (a tree, chains of deputies), one at a time for each region, on lists that
 * show all that was written before. Two processes could still each grant one half of a circle: every reader bears it.
 */
export class RegionTurns {
  private readonly tails = new Map<string, Promise<unknown>>();

  constructor(
    private readonly runner: CommandRunner,
    private readonly views: Views,
  ) {}

  run<T>(region: string, work: () => Promise<T>): Promise<T> {
    const inTurn = async (): Promise<T> => {
      await this.views.waitFor(await this.runner.store.head());
      return work();
    };
    const mine = (this.tails.get(region) ?? Promise.resolve()).then(inTurn, inTurn);
    this.tails.set(region, mine);
    const leave = (): void => {
      if (this.tails.get(region) === mine) this.tails.delete(region);
    };
    mine.then(leave, leave);
    return mine;
  }
}
