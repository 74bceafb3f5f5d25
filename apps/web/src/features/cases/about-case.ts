import { ACTS } from '../acts/act-specs.ts';
import { type About, type ActName } from '../acts/act-types.ts';
import { type DraftOf } from '../acts/use-draft.ts';
import { type CaseRow } from './cases-queries.ts';

/** @param of the urge that is answered */
export function aboutCase(row: CaseRow, of?: string): About {
  const { itemId, planId, obligationId, level, region, organization } = row;
  return {
    itemId: itemId ?? '',
    planId,
    obligationId,
    of,
    level,
    people: { region, organization },
  };
}

/** Each act on a case has a text of its own: what signs a notice is no reason against it. */
export const draftOf = (
  name: ActName,
  { obligationId }: { readonly obligationId: string },
): DraftOf => ({ about: `${obligationId}|${name}`, start: ACTS[name].text?.start });
