import { type EventStore, type Position, type RecordedEvent } from '#event-store';
import { Rejection } from '#contract';
import { fold } from '#kernel';
import { type PolicyPublished, type Policy, type PolicyRef } from './domain/policy.events.ts';
import { POLICY_NAME, policyKey } from './domain/policy.ts';
import { policyDecider, policyStream } from './domain/policy-versions.ts';

/** Published policies, looked up by version. A version never changes, so what was read once stays right. */
export class PolicyRegistry {
  private readonly known = new Map<string, Policy>();
  /** Up to where the log has been searched for policies. */
  private readTo: Position | undefined;

  constructor(private readonly log: EventStore) {}

  /** Reads all that has been published so far; when repeated, only what came since. */
  async load(): Promise<void> {
    const head = await this.log.head();
    const after = this.readTo !== undefined && { after: this.readTo };
    for await (const event of this.log.readAll({ prefixes: ['policy-'], ...after })) {
      this.remember(event);
    }
    this.readTo = head;
  }

  /** Every version of every policy, by name and version; also what another process has published since. */
  async all(): Promise<readonly Policy[]> {
    await this.load();
    return [...this.known.values()].sort(
      (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) || a.version - b.version,
    );
  }

  /** Reads what a batch of events will need. */
  async prepare(events: readonly RecordedEvent[]): Promise<void> {
    for (const event of events) this.remember(event);
    for (const { type, data } of events) {
      if (type !== 'ObligationOpened') continue;
      const { policy } = data as { policy: PolicyRef };
      if (!this.known.has(policyKey(policy))) await this.latest(policy.name);
    }
  }

  /** @throws {Rejection} `policy-not-found` */
  get(ref: PolicyRef): Policy {
    const policy = this.known.get(policyKey(ref));
    if (policy) return policy;
    throw new Rejection('policy-not-found', { id: `${ref.name}第${ref.version}版` });
  }

  /** As {@link get}, also of what another process has published since. @throws {Rejection} `policy-not-found` */
  async find(ref: PolicyRef): Promise<Policy> {
    if (!this.known.has(policyKey(ref))) await this.latest(ref.name);
    return this.get(ref);
  }

  /** The newest version of a name; undefined when nothing was published under it. */
  async latest(name: string): Promise<Policy | undefined> {
    if (!POLICY_NAME.test(name)) return undefined;
    const { events } = await this.log.load(policyStream(name));
    for (const event of events) this.remember(event);
    return fold(policyDecider, events as unknown as readonly PolicyPublished[]).at(-1);
  }

  private remember({ type, data }: RecordedEvent): void {
    if (type !== 'PolicyPublished') return;
    const { policy } = data as PolicyPublished['data'];
    this.known.set(policyKey(policy), policy);
  }
}
