import { type User } from '#http';
import { officer } from '#testing/feature';
import * as duties from '../../obligations/src/domain/obligation.fixtures.ts';
import { type startSupervision } from './supervision.fixtures.ts';

/** Who signs red notices in 泽州, and who answers for 县教育局 there. */
export const leader: User = {
  ...officer,
  userId: 'u-leader',
  roles: ['supervisor'],
  region: 'zezhou',
};
export const liaison: User = {
  userId: 'u-education',
  name: '李老师',
  roles: ['liaison'],
  region: 'zezhou',
  organization: duties.education,
};

type Feature = Pick<Awaited<ReturnType<typeof startSupervision>>, 'write' | 'react'>;

/** One obligation of 县教育局: blue on 4 January, yellow on the 8th, red drawn up on the 15th; nobody has signed it. */
export async function untilRedDraft({ write, react }: Feature): Promise<void> {
  await write(
    `obligation-${duties.ref.obligationId}`,
    duties.opened(),
    duties.issued('2026-01-04', { rule: '+1wd', form: 'blue' }),
    duties.issued('2026-01-08', { rule: '+5wd', form: 'yellow' }),
    duties.issued('2026-01-15', {
      rule: '+10wd',
      form: 'red',
      draft: true,
      onApproval: ['lead.head'],
    }),
  );
  await react();
}
