import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { SelectField, TextArea, Tick } from '../../components/field.tsx';
import { Acts } from '../../components/page.tsx';
import { CommitField } from './commit-field.tsx';
import { Corrected } from './corrected.tsx';
import { NamesField } from './names-field.tsx';
import { QuestionCard } from './question-card.tsx';
import { useReview } from './review-context.ts';
import { type Edit, questionsOf, type Task } from './review.ts';
import { Steps } from './steps.tsx';
import css from './review.module.css';

type Change = (
  fields: Omit<Extract<Edit, { edit: 'change-task' }>, 'edit' | 'id'>,
) => Promise<boolean>;

/** A task, open: what is asked of it, and each of its fields. */
export function TaskDetail({ task }: { readonly task: Task }): ReactElement {
  const t = useText();
  const { review, attempt, editable, showInText, text } = useReview();
  const { id } = task;
  const { organizations } = review.content;
  const change: Change = (fields) => attempt([{ edit: 'change-task', id, ...fields }], id);
  const names = (role: 'leads' | 'supports' | 'responsible'): ReactElement => (
    <NamesField
      label={t(words.planFields[role])}
      names={task[role]}
      known={organizations}
      disabled={!editable}
      onChange={(list) => change({ [role]: list })}
    />
  );
  return (
    <>
      {questionsOf(review, id).map((question) => (
        <QuestionCard key={question.key} question={question} />
      ))}
      <CommitField
        label={t(words.planFields.title)}
        value={task.title}
        disabled={!editable}
        onCommit={(title) => change({ title })}
      />
      {names('leads')}
      {names('supports')}
      {task.responsible.length > 0 && names('responsible')}
      <Dates task={task} change={change} />
      <Steps task={task} />
      <CommitField
        label={t(words.planFields.clause)}
        kind="area"
        value={task.clause}
        disabled={!editable}
        onCommit={(clause) => change({ clause })}
      />
      <Corrected id={id} />
      {editable && <TaskActs task={task} />}
      {text && (
        <Button look="quiet" onClick={() => showInText({ id })}>
          {t(words.reviewPage.showInText)}
        </Button>
      )}
    </>
  );
}

function Dates({
  task: { dueOn, steps = [], tracked },
  change,
}: {
  readonly task: Task;
  readonly change: Change;
}): ReactElement {
  const t = useText();
  const { editable } = useReview();
  return (
    <div className={css.pair}>
      <CommitField
        label={t(words.planFields.dueOn)}
        kind="date"
        value={dueOn ?? ''}
        {...(dueOn === null && { hint: t(words.reviewActs.byPlan) })}
        disabled={!editable || steps.length > 0}
        onCommit={(on) => change({ dueOn: on === '' ? null : on })}
      />
      <Tick
        label={t(words.reviewActs.tracked)}
        checked={tracked}
        disabled={!editable}
        onChange={({ currentTarget }) => void change({ tracked: currentTarget.checked })}
      />
    </div>
  );
}

function TaskActs({ task }: { readonly task: Task }): ReactElement {
  const t = useText();
  const { edit, open } = useReview();
  const [act, setAct] = useState<'split' | 'merge' | null>(null);
  const { id } = task;
  const done = (): void => setAct(null);
  return (
    <>
      <Acts>
        <Button aria-expanded={act === 'split'} onClick={() => setAct('split')}>
          {t(words.reviewActs.split)}
        </Button>
        <Button aria-expanded={act === 'merge'} onClick={() => setAct('merge')}>
          {t(words.reviewActs.merge)}
        </Button>
        <Button onClick={() => edit([{ edit: 'drop', id }], id, () => open(null))}>
          {t(words.reviewActs.drop)}
        </Button>
      </Acts>
      {act === 'split' && <Split task={task} onDone={done} />}
      {act === 'merge' && <Merge task={task} onDone={done} />}
    </>
  );
}

type Part = { readonly task: Task; readonly onDone: () => void };

function Split({ task: { id, clause }, onDone }: Part): ReactElement {
  const t = useText();
  const { edit } = useReview();
  const [typed, setTyped] = useState(clause.replaceAll('\n', ''));
  const parts = typed.split('\n').flatMap((line) => {
    const words = line.trim();
    return words === '' ? [] : [{ clause: words }];
  });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (parts.length > 1) edit([{ edit: 'split-task', id, parts }], id, onDone);
      }}
    >
      <TextArea
        label={t(words.reviewActs.splitHint)}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Acts>
        <Button
          type="submit"
          look="main"
          refused={parts.length > 1 ? null : t(words.reviewActs.splitHint)}
        >
          {t(words.reviewActs.splitInto, { n: parts.length })}
        </Button>
        <Button onClick={onDone}>{t(words.reviewActs.cancel)}</Button>
      </Acts>
    </form>
  );
}

function Merge({ task: { id }, onDone }: Part): ReactElement {
  const t = useText();
  const { edit, open, review } = useReview();
  const others = review.content.tasks.filter((other) => other.id !== id);
  const [into, setInto] = useState(others[0]?.id ?? '');
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        edit([{ edit: 'merge-items', from: id, into }], id, () => {
          onDone();
          open(into);
        });
      }}
    >
      <SelectField
        label={t(words.reviewActs.mergeInto)}
        value={into}
        onChange={({ currentTarget }) => setInto(currentTarget.value)}
      >
        {others.map((other) => (
          <option key={other.id} value={other.id}>
            {other.number} {other.title}
          </option>
        ))}
      </SelectField>
      <Acts>
        <Button type="submit" look="main">
          {t(words.reviewActs.merge)}
        </Button>
        <Button onClick={onDone}>{t(words.reviewActs.cancel)}</Button>
      </Acts>
    </form>
  );
}
