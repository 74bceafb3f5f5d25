import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { DateField } from '../../components/date-field.tsx';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Acts } from '../../components/page.tsx';
import { CommitField } from './commit-field.tsx';
import { useReview } from './review-context.ts';
import { type Task } from './review.ts';
import css from './review.module.css';

/** The dated parts of a task, each owed by itself. */
export function Steps({ task: { id, steps = [] } }: { readonly task: Task }): ReactElement {
  const t = useText();
  const { edit, attempt, editable } = useReview();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {steps.map(({ no, title, dueOn }) => (
        <div key={no} className={css.step}>
          <CommitField
            label={t(words.reviewActs.stepTitle)}
            value={title}
            disabled={!editable}
            onCommit={(value) => attempt([{ edit: 'change-step', id, no, title: value }], id)}
          />
          <CommitField
            label={t(words.planFields.dueOn)}
            kind="date"
            value={dueOn}
            disabled={!editable}
            onCommit={(value) => attempt([{ edit: 'change-step', id, no, dueOn: value }], id)}
          />
          {editable && (
            <Button onClick={() => edit([{ edit: 'drop-step', id, no }], id)}>
              {t(words.reviewActs.drop)}
            </Button>
          )}
        </div>
      ))}
      {editable && !isAdding && (
        <Acts>
          <Button onClick={() => setAdding(true)}>{t(words.reviewActs.addStep)}</Button>
        </Acts>
      )}
      {isAdding && <NewStep id={id} onDone={() => setAdding(false)} />}
    </>
  );
}

function NewStep({
  id,
  onDone,
}: {
  readonly id: string;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const { edit } = useReview();
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState('');
  return (
    <form
      className={css.step}
      onSubmit={(event) => {
        event.preventDefault();
        edit([{ edit: 'add-step', id, title, dueOn }], id, onDone);
      }}
    >
      <TextField
        label={t(words.reviewActs.stepTitle)}
        value={title}
        required
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <DateField
        label={t(words.planFields.dueOn)}
        value={dueOn}
        required
        onChange={({ currentTarget }) => setDueOn(currentTarget.value)}
      />
      <Acts>
        <Button type="submit" look="main">
          {t(words.reviewActs.addStep)}
        </Button>
        <Button onClick={onDone}>{t(words.reviewActs.cancel)}</Button>
      </Acts>
    </form>
  );
}
