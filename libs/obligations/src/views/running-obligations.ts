import { type OpsModels, type Where } from '#views';
import { type RunningObligation } from '#policies/rules';
import { RunningObligations } from '#policies';
import { type ObligationRow } from './obligation-list.ts';
import { defined } from '#kernel';

const PAGE = 2_000;

/** Reads the list of obligations. */
export class ListedObligations extends RunningObligations {
  constructor(private readonly ops: OpsModels) {
    super();
  }

  async *pages(of: Where = {}) {
    let cursor: string | undefined;
    do {
      const page = await this.ops.find<ObligationRow>('obligation-list', {
        where: { ...of, status: 'open' },
        limit: PAGE,
        ...defined({ cursor }),
      });
      yield page.rows.map(
        ({ state: { terms, recorded }, supports, policy, ...row }): RunningObligation => {
          const { obligationId, planId, region, organization, organizationId } = row;
          const { subject, office } = row;
          const ref = { obligationId, planId, region, organization, organizationId };
          return { ref, about: { subject, office }, terms, recorded, supports, policy };
        },
      );
      cursor = page.cursor;
      await new Promise(setImmediate);
    } while (cursor !== undefined);
  }
}
