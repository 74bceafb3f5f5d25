import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { CommitField } from './commit-field.tsx';
import { useReview } from './review-context.ts';
import { type Edit } from './review.ts';
import css from './review.module.css';

type Fields = Omit<Extract<Edit, { edit: 'change-plan' }>, 'edit'>;

const orNull = (typed: string): string | null => (typed === '' ? null : typed);

/** What the plan says of itself. */
export function PlanHead(): ReactElement {
  const t = useText();
  const { review, attempt, editable } = useReview();
  const { title, documentNumber, issuer, issuedOn, period } = review.content;
  const change = (fields: Fields): Promise<boolean> =>
    attempt([{ edit: 'change-plan', ...fields }]);
  const day = (on: string, end: 'from' | 'to'): Promise<boolean> => {
    const other = period ?? { from: on, to: on };
    return change({ period: on === '' ? null : { ...other, [end]: on } });
  };
  const off = !editable;
  return (
    <Disclosure label={`${t(words.reviewActs.planHead)}▾`}>
      <span className={css.detail}>
        <CommitField
          label={t(words.planFields.title)}
          value={title}
          disabled={off}
          onCommit={(value) => change({ title: value })}
        />
        <span className={css.fields}>
          <CommitField
            label={t(words.planFields.documentNumber)}
            value={documentNumber ?? ''}
            disabled={off}
            onCommit={(value) => change({ documentNumber: orNull(value) })}
          />
          <CommitField
            label={t(words.planFields.issuer)}
            value={issuer ?? ''}
            disabled={off}
            onCommit={(value) => change({ issuer: orNull(value) })}
          />
          <CommitField
            label={t(words.planFields.issuedOn)}
            kind="date"
            value={issuedOn ?? ''}
            disabled={off}
            onCommit={(value) => change({ issuedOn: orNull(value) })}
          />
          <CommitField
            label={t(words.planFields.periodFrom)}
            kind="date"
            value={period?.from ?? ''}
            disabled={off}
            onCommit={(on) => day(on, 'from')}
          />
          <CommitField
            label={t(words.planFields.periodTo)}
            kind="date"
            value={period?.to ?? ''}
            disabled={off}
            onCommit={(on) => day(on, 'to')}
          />
        </span>
      </span>
    </Disclosure>
  );
}
