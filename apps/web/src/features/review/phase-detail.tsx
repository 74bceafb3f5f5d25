import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Acts } from '../../components/page.tsx';
import { CommitField } from './commit-field.tsx';
import { Corrected } from './corrected.tsx';
import { useReview } from './review-context.ts';
import { type Phase } from './review.ts';
import css from './review.module.css';

/** A phase, open: each of its fields. */
export function PhaseDetail({ phase }: { readonly phase: Phase }): ReactElement {
  const t = useText();
  const { edit, attempt, editable, open, showInText, text } = useReview();
  const { id, title, startsOn, dueOn, text: content } = phase;
  const change = (fields: { title?: string; startsOn?: string; dueOn?: string; text?: string }) =>
    attempt([{ edit: 'change-phase', id, ...fields }], id);
  const off = !editable;
  return (
    <>
      <CommitField
        label={t(words.planFields.name)}
        value={title}
        disabled={off}
        onCommit={(value) => change({ title: value })}
      />
      <div className={css.pair}>
        <CommitField
          label={t(words.planFields.startsOn)}
          kind="date"
          value={startsOn}
          disabled={off}
          onCommit={(value) => change({ startsOn: value })}
        />
        <CommitField
          label={t(words.planFields.to)}
          kind="date"
          value={dueOn}
          disabled={off}
          onCommit={(value) => change({ dueOn: value })}
        />
      </div>
      <CommitField
        label={t(words.planFields.text)}
        kind="area"
        value={content}
        disabled={off}
        onCommit={(value) => change({ text: value })}
      />
      <Corrected id={id} />
      <Acts>
        {editable && (
          <Button onClick={() => edit([{ edit: 'drop', id }], id, () => open(null))}>
            {t(words.reviewActs.drop)}
          </Button>
        )}
        {text && (
          <Button look="quiet" onClick={() => showInText({ id })}>
            {t(words.reviewPage.showInText)}
          </Button>
        )}
      </Acts>
    </>
  );
}
