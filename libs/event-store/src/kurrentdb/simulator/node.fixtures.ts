/** Part of a SIMULATOR of somebody else's server (KurrentDB): what its calls share. */
import { type Endpoint, type Faults } from './faults.fixtures.ts';
import { type ServerLog } from './server-log.fixtures.ts';

/** One node of the simulated server, as the handlers of its calls see it. */
export type Node = {
  readonly log: ServerLog;
  readonly faults: Faults;
  readonly endpoint: () => Endpoint;
  readonly settings: NodeSettings;
};

export type NodeSettings = {
  /**
   * `24`: a subscriber that reads too slowly is dropped; there is no checkpoint on going live.
   * `25`: it is told that it fell behind and catches up; catching up ends with a checkpoint.
   */
  readonly generation: 24 | 25;
  /** Bytes of data (metadata and type do not count) that one append may have. */
  readonly maxAppendSize: number;
  /** Each so many appends the server writes an event of its own; 0 never. */
  readonly systemEventEvery: number;
  /** How many messages a live subscriber may be behind, standing still, before it is too slow. */
  readonly liveBuffer: number;
  /** Milliseconds of standing still. */
  readonly slowAfter: number;
  /**
   * How many messages behind is too slow at once, also for one that reads: a running server of
   * release 23.10 dropped its subscriber in 2 of 5 appends of 200 events, in 4 of 5 of 500.
   */
  readonly burst: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};
