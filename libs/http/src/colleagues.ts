import {
  type Holder,
  type Operation,
  outOfScope,
  refusedTo,
  RIGHTS,
  type Subject,
} from '#contract';
import { type ReadModels } from '#views';
import { type User } from './current-user.ts';

type Registered = Holder & {
  readonly userId: string;
  readonly disabled: boolean;
  readonly waiting: boolean;
};

const MOST = 10_000;

/** Whether nobody else who can sign in has the user's right to what is the subject's. */
export async function isAloneIn(
  views: ReadModels,
  { userId }: User,
  { operation, subject }: { readonly operation: Operation; readonly subject: Subject },
): Promise<boolean> {
  const { rows } = await views.find<Registered>('user-list', { limit: MOST });
  return !rows.some(
    (other) =>
      other.userId !== userId &&
      !other.disabled &&
      !other.waiting &&
      !refusedTo(other, RIGHTS[operation]) &&
      !outOfScope(other, subject),
  );
}
