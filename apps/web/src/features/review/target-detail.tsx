import { type ReactElement } from 'react';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Tick } from '../../components/field.tsx';
import { Acts } from '../../components/page.tsx';
import { ChoiceField, CommitField } from './commit-field.tsx';
import { Corrected } from './corrected.tsx';
import { NamesField } from './names-field.tsx';
import { QuestionCard } from './question-card.tsx';
import { useReview } from './review-context.ts';
import { type Edit, questionsOf, type Target } from './review.ts';
import css from './review.module.css';

const numberOf = (text: string): number | null => (text === '' ? null : Number(text));

type Change = (
  fields: Omit<Extract<Edit, { edit: 'change-target' }>, 'edit' | 'id'>,
) => Promise<boolean>;

/** A target, open: what is asked of it, and each of its fields. */
export function TargetDetail({ target }: { readonly target: Target }): ReactElement {
  const t = useText();
  const { review, edit, attempt, editable, showInText, text, open } = useReview();
  const { id } = target;
  const change: Change = (fields) => attempt([{ edit: 'change-target', id, ...fields }], id);
  const off = !editable;
  return (
    <>
      {questionsOf(review, id).map((question) => (
        <QuestionCard key={question.key} question={question} />
      ))}
      <CommitField
        label={t(words.planFields.subject)}
        value={target.title}
        disabled={off}
        onCommit={(title) => change({ title })}
      />
      <div className={css.fields}>
        <Amount target={target} change={change} />
        <Time target={target} change={change} />
      </div>
      {(['leads', 'supports', 'responsible'] as const).map((role) =>
        role === 'responsible' && target.responsible.length === 0 ? null : (
          <NamesField
            key={role}
            label={t(words.planFields[role])}
            names={target[role]}
            known={review.content.organizations}
            disabled={off}
            onChange={(names) => change({ [role]: names })}
          />
        ),
      )}
      <CommitField
        label={t(words.planFields.quote)}
        kind="area"
        value={target.clause}
        disabled={off}
        onCommit={(clause) => change({ clause })}
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

const COMPARATORS = ['>=', '>', '<=', '<', 'range'] as const;

type Parts = { readonly target: Target; readonly change: Change };

function Amount({ target, change }: Parts): ReactElement {
  const t = useText();
  const say = useCodeText();
  const { editable } = useReview();
  const { comparator, value, upper, unit } = target;
  const isRange = comparator === 'range';
  return (
    <>
      <ChoiceField
        label={t(words.planFields.comparator)}
        value={comparator}
        disabled={!editable}
        options={COMPARATORS.map((code) => [code, say(words.comparators, code)])}
        onCommit={(chosen) => {
          const next = COMPARATORS.find((code) => code === chosen) ?? comparator;
          void change({ comparator: next, upper: next === 'range' ? (upper ?? value) : null });
        }}
      />
      <CommitField
        label={t(words.planFields.value)}
        kind="number"
        value={value === null ? '' : String(value)}
        disabled={!editable}
        onCommit={(typed) => change({ value: numberOf(typed) })}
      />
      {isRange && (
        <CommitField
          label={t(words.planFields.upper)}
          kind="number"
          value={upper === null ? '' : String(upper)}
          disabled={!editable}
          onCommit={(typed) => change({ upper: numberOf(typed) })}
        />
      )}
      <CommitField
        label={t(words.planFields.unit)}
        value={unit ?? ''}
        disabled={!editable}
        onCommit={(typed) => change({ unit: typed === '' ? null : typed })}
      />
    </>
  );
}

function Time({ target: { dueOn, recurrence, soft }, change }: Parts): ReactElement {
  const t = useText();
  const say = useCodeText();
  const { editable } = useReview();
  return (
    <>
      <ChoiceField
        label={t(words.planFields.recurrence)}
        value={recurrence}
        disabled={!editable}
        options={(['level', 'cumulative', 'yearly'] as const).map((code) => {
          return [code, say(words.recurrences, code)];
        })}
        onCommit={(chosen) => void change({ recurrence: chosen as Target['recurrence'] })}
      />
      <CommitField
        label={t(words.planFields.dueOn)}
        kind="date"
        value={dueOn ?? ''}
        disabled={!editable}
        onCommit={(on) => change({ dueOn: on === '' ? null : on })}
      />
      <Tick
        label={t(words.planFields.soft)}
        checked={soft}
        disabled={!editable}
        onChange={({ currentTarget }) => void change({ soft: currentTarget.checked })}
      />
    </>
  );
}
