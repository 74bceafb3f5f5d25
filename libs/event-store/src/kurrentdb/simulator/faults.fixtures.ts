/** Part of a SIMULATOR of somebody else's server (KurrentDB): what a spec can make go wrong. */

/** Where a node can be called. */
export type Endpoint = { readonly host: string; readonly port: number };

/**
 * How an append fails, and what the client makes of it (batch append / unary append):
 * `unavailable` ends the connection's stream of appends, with all that are on their way
 * (UnavailableError); `cancelled` likewise (CancelledError); `timeout` is the server's own commit
 * timeout (DeadlineExceededError / UnknownError); `deadline` the call's (DeadlineExceededError);
 * `not-leader` names the node that leads (NotLeaderError, and the client goes there); `too-busy`
 * and `not-ready` are UnknownError / UnavailableError.
 */
export type AppendFailure =
  | 'unavailable'
  | 'cancelled'
  | 'deadline'
  | 'timeout'
  | 'not-leader'
  | 'too-busy'
  | 'not-ready'
  | 'access-denied';

export type PlannedFault = {
  readonly when: 'before-commit' | 'after-commit';
  /** `silence`: the call is never answered. */
  readonly how: AppendFailure | 'silence';
};

/** How a subscription ends: as at a restart, or as the server ends one that reads too slowly. */
export type Drop = 'unavailable' | 'cancelled' | 'too-slow';

export type ReadFailure = 'unavailable' | 'not-leader' | 'deadline' | 'access-denied';

/** Faults of one simulated node. Each counts calls of this node only; none is on at the start. */
export class Faults {
  /** What a read of the log, of all streams, takes longer: the server looks through many events of others. */
  searchMs = 0;
  private planned: PlannedFault[] = [];
  private plannedReads: ReadFailure[] = [];
  private readonly drops = new Set<(how: Drop) => void>();
  private readonly appendEnds = new Set<() => void>();
  private gate: { readonly opened: Promise<undefined>; readonly open: () => void } | undefined;
  private elsewhere: Endpoint | undefined;

  /** The next `count` appends are committed, but their answers are lost. */
  loseNextAppendAnswers(count: number, how: AppendFailure | 'silence' = 'unavailable'): void {
    this.plan(count, { when: 'after-commit', how });
  }

  /** The next `count` appends fail and commit nothing. */
  failNextAppends(count: number, how: AppendFailure): void {
    this.plan(count, { when: 'before-commit', how });
  }

  /** The next `count` appends are taken, and neither committed nor ever answered. */
  hangNextAppends(count: number): void {
    this.plan(count, { when: 'before-commit', how: 'silence' });
  }

  /** The next `count` reads and subscriptions fail as they begin. */
  failNextReads(count: number, how: ReadFailure): void {
    this.plannedReads.push(...Array.from({ length: count }, () => how));
  }

  /** Ends all subscriptions that are open now; gives how many there were. */
  dropSubscriptions(how: Drop = 'unavailable'): number {
    const open = [...this.drops];
    for (const drop of open) drop(how);
    return open.length;
  }

  /** Ends all streams of appends that are open now in good order (status OK); gives how many there were. */
  endAppends(): number {
    const open = [...this.appendEnds];
    for (const end of open) end();
    return open.length;
  }

  /** From now on nothing is answered and nobody is told of events, until `resume`. */
  pause(): void {
    if (this.gate) return;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.gate = { opened: promise, open: () => resolve(undefined) };
  }

  resume(): void {
    this.gate?.open();
    this.gate = undefined;
  }

  /** This node follows another: appends, and reads that require a leader, are sent there. */
  follow(leader: Endpoint): void {
    this.elsewhere = leader;
  }

  /** This node leads (again). */
  lead(): void {
    this.elsewhere = undefined;
  }

  /** Forgets what was planned and not yet used, and resumes. */
  clear(): void {
    this.planned = [];
    this.plannedReads = [];
    this.searchMs = 0;
    this.lead();
    this.resume();
  }

  /** The leader, when it is another node. */
  get leader(): Endpoint | undefined {
    return this.elsewhere;
  }

  get isPaused(): boolean {
    return this.gate !== undefined;
  }

  /** For the simulator: waits while it is paused. */
  async passed(): Promise<void> {
    while (this.gate) await this.gate.opened;
  }

  /** For the simulator: what is to go wrong with the append at hand. */
  takeAppendFault(): PlannedFault | undefined {
    return this.planned.shift();
  }

  /** For the simulator: what is to go wrong with the read at hand. */
  takeReadFault(): ReadFailure | undefined {
    return this.plannedReads.shift();
  }

  /** For the simulator: an open subscription that can be dropped. */
  droppable(drop: (how: Drop) => void): () => void {
    this.drops.add(drop);
    return () => this.drops.delete(drop);
  }

  /** For the simulator: an open stream of appends that can be ended. */
  endable(end: () => void): () => void {
    this.appendEnds.add(end);
    return () => this.appendEnds.delete(end);
  }

  private plan(count: number, fault: PlannedFault): void {
    this.planned.push(...Array.from({ length: count }, () => fault));
  }
}
