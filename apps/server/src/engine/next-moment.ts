import { type Instant } from '#kernel';
import type { OpsModels } from '#views';
import { type DigestTools, nextDigestAt } from '#notifications';

/** The next time after `now` at which something falls due; undefined when nothing will. */
export async function nextMoment(
  tools: Omit<DigestTools, 'runner'>,
  now: Instant,
): Promise<Instant | undefined> {
  const { ops } = tools;
  const moments = [
    await firstOf(ops, 'obligation-list'),
    await firstOf(ops, 'mail-list'),
    await nextDigestAt(tools, now),
  ];
  return moments.filter((at) => at !== undefined && at > now).sort()[0];
}

async function firstOf(ops: OpsModels, view: string): Promise<Instant | undefined> {
  const { rows } = await ops.find<{ nextAt: Instant }>(view, {
    where: { nextAt: { isNull: false } },
    orderBy: [['nextAt', 'asc']],
    limit: 1,
  });
  return rows[0]?.nextAt;
}
