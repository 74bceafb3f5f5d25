import { type ObligationRow } from '#obligations';
import { type Audience, type Form } from '#policies/rules';
import type { OpsModels } from '#views';

/** A colour of which a person was not told, because nobody held the role or the mail did not arrive. */
export type NotDelivered = { readonly level: 'blue' | 'yellow'; readonly role: Audience };

/** As the tables of notices and mails have them. */
type Notice = {
  readonly obligationId: string;
  readonly dueVersion: number;
  readonly rule: string;
  readonly form: Form;
  readonly role: Audience;
  readonly mailId: string | null;
};
type Mail = { readonly status: string };

/** What was given up, and what waits to be sent again. */
const NOT_THERE: readonly string[] = ['failed', 'bounced', 'deferred'];
/** Notices of a few obligations. */
const MANY = 10_000;

/**
 * Of each obligation, in which colours its present date has been told to whom in vain, blue first; each once. What a person
 * has seen to in another way is left out.
 */
export async function notDelivered(
  rows: readonly ObligationRow[],
  ops: OpsModels,
): Promise<ReadonlyMap<string, readonly NotDelivered[]>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ obligationId }) => obligationId);
  const { rows: notices } = await ops.find<Notice>('notice-list', {
    where: { obligationId: { in: ids } },
    limit: MANY,
  });
  const sent = notices.flatMap(({ mailId }) => mailId ?? []);
  const mails = await ops.getMany<Mail>('mail-list', [...new Set(sent)]);
  const failed = notices.filter(({ mailId }) =>
    NOT_THERE.includes(mails.get(mailId ?? '')?.status ?? ''),
  );
  return new Map(
    rows.map(({ obligationId, state, notices: noted }) => {
      const formOf = new Map(noted.map(({ rule, form }) => [rule, form]));
      const vacant = state.untold.map(({ rule, role }) => ({ form: formOf.get(rule), role }));
      const lost = failed.filter(
        (one) => one.obligationId === obligationId && one.dueVersion === state.dueVersion,
      );
      return [obligationId, eachOnce([...vacant, ...lost])] as const;
    }),
  );
}

type Told = { readonly form: Form | undefined; readonly role: Audience };

const eachOnce = (told: readonly Told[]): readonly NotDelivered[] =>
  (['blue', 'yellow'] as const).flatMap((level) => {
    const roles = told.flatMap(({ form, role }) => (form === level ? role : []));
    return [...new Set(roles)].map((role) => ({ level, role }));
  });
