import { type Command, type Option } from 'commander';
import type { OutlineEdit } from './api.ts';
import { type ServerClient } from './client.ts';
import { option } from './options.ts';
import { type Receipt } from './receipt.ts';
import { addVerb, type Argument } from './verb.ts';
import { type World } from './world.ts';

export type OfAmendment = { readonly amendment?: true };

export const amendmentOption = (): Option => option('--amendment', '改调整稿，而不是草稿');

type Edit<F> = {
  readonly name: string;
  readonly summary: string;
  readonly description?: string;
  readonly args: readonly Argument[];
  readonly options?: readonly Option[];
  readonly example: string;
  /** The plan by the first argument; default: it is the plan. */
  readonly plan?: (first: string) => string;
  readonly edit: (flags: F, first: string, second?: string) => OutlineEdit;
};

/** A command that changes one thing in a draft or an amended document in review. */
export const addEdit = <F = object>(
  parent: Command,
  world: World,
  { plan = (first) => first, edit, options = [], ...called }: Edit<F>,
): Command =>
  addVerb<F & OfAmendment>(parent, world, {
    ...called,
    options: [...options, amendmentOption()],
    send: (server, flags, first, second) => {
      const { amendment, reason } = flags;
      return sendEdit(server, plan(first), edit(flags, first, second), { amendment, reason });
    },
    done: (_flags, ...args) => `已改：${args.join(' ')}`,
  });

type Sending = { readonly amendment?: true | undefined; readonly reason?: string | undefined };

export function sendEdit(
  server: ServerClient,
  planId: string,
  edit: OutlineEdit,
  { amendment, reason }: Sending,
): Promise<Receipt> {
  const request = { path: { planId }, body: { edits: [edit], reason } };
  return amendment
    ? server.post('/api/plans/{planId}/amendment/edits', request)
    : server.post('/api/plans/{planId}/edits', request);
}
