import { CommandRunner, type EventStore, type RecordedEvent } from '#event-store';
import { Rejection } from '#contract';
import { type Command, type Decider, type Event, newId } from '#kernel';
import { FakeClock } from '#testing';
import { aggregate, type Follower, follower, type Following } from './follower.ts';

/** A small trade: orders are placed, changed and called off; parcels follow them. */
export type OrderEvent =
  | Event<'OrderPlaced', { readonly order: string; readonly goods: readonly string[] }>
  | Event<'OrderChanged', { readonly order: string; readonly goods: readonly string[] }>
  | Event<'OrderNoted', { readonly order: string }>;

export type ParcelCommand = Command<'Pack', { readonly parcel: string; readonly what: string }>;
type ParcelEvent = Event<'Packed', { readonly parcel: string; readonly what: string }>;

/** Packed as it was asked last; bombs are refused. */
export const parcels: Decider<ParcelCommand, ParcelEvent, string> = {
  initialState: '',
  decide: ({ data }, state) => {
    if (data.what === 'bomb') throw new Rejection('report-empty');
    return data.what === state ? [] : [{ type: 'Packed', data }];
  },
  evolve: (_, { data }) => data.what,
};

export type Packing = Following<OrderEvent, ParcelCommand, unknown>;

const pack = (parcel: string, what: string): ParcelCommand => {
  return { type: 'Pack', data: { parcel, what } };
};

/** One parcel a kind of goods. */
export const packing: Packing = {
  name: 'packing',
  prefixes: ['order-'],
  context: () => Promise.resolve(undefined),
  rows: {
    OrderPlaced: ({ data: { goods } }) => goods.map((what) => pack(what, what)),
    OrderChanged: ({ data: { order, goods } }) => goods.map((what) => pack(order, what)),
    OrderNoted: () => [],
  },
  to: aggregate(parcels, ({ data }) => `parcel-${data.parcel}`),
};

export const packer = (runner: CommandRunner, changes: Partial<Packing> = {}): Follower =>
  follower(runner, { ...packing, ...changes });

export const deskOf = (log: EventStore): CommandRunner => new CommandRunner(log, new FakeClock());

/** @returns where the log stands then */
export async function tell(log: EventStore, ...facts: readonly OrderEvent[]) {
  let position = await log.head();
  for (const { type, data } of facts) {
    const meta = { actor: 'zhang', occurredAt: '2025-11-01T08:00:00.000Z' };
    const event = { id: newId(), type, data, meta };
    ({ position } = await log.append(`order-${data.order}`, [event], 'any'));
  }
  return position;
}

export const placed = (order: string, ...goods: readonly string[]): OrderEvent => {
  return { type: 'OrderPlaced', data: { order, goods } };
};
export const changed = (order: string, ...goods: readonly string[]): OrderEvent => {
  return { type: 'OrderChanged', data: { order, goods } };
};

export async function eventsIn(
  log: EventStore,
  ...prefixes: readonly string[]
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of log.readAll({ prefixes })) events.push(event);
  return events;
}

/** What was packed, in the order of the log. */
export const packed = async (log: EventStore): Promise<readonly unknown[]> =>
  (await eventsIn(log, 'parcel-')).map(({ data }) => (data as ParcelEvent['data']).what);
