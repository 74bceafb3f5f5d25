import { type ReactElement, useId } from 'react';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { TimeLeft } from '../../components/due.tsx';
import { joined } from '../../components/joined.ts';
import { LevelTag, StateTag } from '../../components/tags.tsx';
import { CaseActs } from './case-acts.tsx';
import { CaseFacts } from './case-facts.tsx';
import { caseName } from './case-name.ts';
import { sinceText } from './case-words.ts';
import { type CaseRow } from './cases-queries.ts';
import css from './cases.module.css';

/** Whether a person may sign it now, and so choose it among others. */
export const isToSign = ({ actions }: CaseRow): boolean =>
  actions.some(({ action, refused }) => action === 'approveRedCard' && refused === null);

/** Where the forms of its task stand; nothing else that has a case has any. */
const pageOf = ({ kind, itemId }: CaseRow): string =>
  kind === 'task' && itemId !== null ? `/tasks/${encodeURIComponent(itemId)}` : '';

type Props = {
  readonly row: CaseRow;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly onOpen: () => void;
  readonly onChoose: () => void;
};

/** One case: a line, and what one needs to decide beneath it when it is open. */
export function CaseLine({ row, isOpen, isChosen, onOpen, onChoose }: Props): ReactElement {
  const t = useText();
  const code = useCodeText();
  const within = useId();
  const because = row.because === null ? '' : code(words.caseEndings, row.because);
  const name = caseName(row);
  return (
    <li
      className={joined(css.case, isOpen && css.isOpen)}
      data-row
      data-case={row.obligationId}
      data-keys={pageOf(row)}
    >
      <div className={css.line}>
        {isToSign(row) ? (
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={t(words.caseActs.choose, { title: row.title })}
            onChange={onChoose}
          />
        ) : (
          <span />
        )}
        <span>
          {row.status === 'resolved' ? (
            <StateTag done>{t(words.casesPage.ended)}</StateTag>
          ) : (
            <LevelTag level={row.level} draft={row.redCard === 'drafted'} />
          )}
        </span>
        <span>{row.organization}</span>
        <button
          type="button"
          className={joined(css.title, css.wide)}
          aria-expanded={isOpen}
          aria-controls={within}
          onClick={onOpen}
        >
          {name}
        </button>
        {row.status === 'open' ? <TimeLeft days={-row.workingDaysOverdue} /> : <span />}
        <span className={joined(css.soft, css.wide)}>{sinceText(row, t, because)}</span>
      </div>
      <div id={within} hidden={!isOpen}>
        {isOpen && (
          <div className={css.within}>
            <p className={css.soft}>
              《{row.planTitle}》{row.documentNumber !== null && `（${row.documentNumber}）`}
            </p>
            <CaseFacts row={row} />
            <CaseActs row={row} />
          </div>
        )}
      </div>
    </li>
  );
}
