import { words } from '#contract';
import { type Text, useCodeText, useText } from '../../app/use-text.ts';
import { shownInstant } from '../../components/instant.ts';
import { type CaseRow } from './cases-queries.ts';

type Addressee = CaseRow['addressees'][number];
const { caseFacts: facts } = words;

/** Role and names, or that nobody holds it: 主要负责人赵立新、联络员（空缺）. */
export function useNames(): (addressees: readonly Addressee[]) => string {
  const t = useText();
  const code = useCodeText();
  return (addressees) =>
    addressees
      .map(({ role, names, vacant }) => {
        const person = code(words.contactRoles, role.slice(role.indexOf('.') + 1));
        return vacant
          ? t(facts.vacant, { role: person })
          : t(facts.holder, { role: person, names: names.join('、') });
      })
      .join('、');
}

/** What comes by itself, when. */
export function useNextText(): (row: CaseRow) => string {
  const t = useText();
  const code = useCodeText();
  return ({ next }) => {
    if (next === null) return t(words.casesPage.noNext);
    const at = shownInstant(next.at);
    if (next.draft) return t(facts.nextDraft, { at });
    const form = code(words.noticeForms, next.form);
    const isLevel = Object.hasOwn(words.levels, next.form);
    return isLevel ? t(facts.nextRaise, { at, level: form }) : t(facts.nextOther, { at, form });
  };
}

/** Since when it has its level. */
export function sinceText(row: CaseRow, t: Text, because: string): string {
  if (row.status === 'resolved') {
    return t(facts.closed, { on: row.resolvedOn ?? '', because });
  }
  if (row.redCard === 'drafted') return t(facts.drafted, { on: row.levelOn });
  return t(facts.sinceDays, { on: row.levelOn, n: row.workingDaysAtLevel });
}
