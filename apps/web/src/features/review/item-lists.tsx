import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { ItemRow } from './item-row.tsx';
import { NewPhase, NewTarget, NewTask } from './new-item.tsx';
import { PhaseDetail } from './phase-detail.tsx';
import { useReview } from './review-context.ts';
import { questionsOf, type Target, type Task } from './review.ts';
import { TargetDetail } from './target-detail.tsx';
import { TaskDetail } from './task-detail.tsx';
import { aimOf } from '../plan/aim.ts';
import css from './review.module.css';

/** All tasks under their sections. */
export function Tasks(): ReactElement {
  const { review } = useReview();
  const { tasks: all } = review.content;
  const sections = [...new Set(all.map(({ section }) => section))];
  return (
    <>
      {sections.map((section) => (
        <section key={section} aria-label={section}>
          <h2 className={css.section}>{section}</h2>
          <ul className={css.rows}>
            {all
              .filter((task) => task.section === section)
              .map((task) => (
                <Row
                  key={task.id}
                  item={task}
                  isMuted={!task.tracked}
                  under={<TaskUnder task={task} />}
                >
                  <TaskDetail task={task} />
                </Row>
              ))}
          </ul>
        </section>
      ))}
      <NewTask />
    </>
  );
}

export function Targets(): ReactElement {
  const { review } = useReview();
  return (
    <>
      <ul className={css.rows}>
        {review.content.targets.map((target) => (
          <Row key={target.id} item={target} under={<TargetUnder target={target} />}>
            <TargetDetail target={target} />
          </Row>
        ))}
      </ul>
      <NewTarget />
    </>
  );
}

export function Phases(): ReactElement {
  const { review } = useReview();
  return (
    <>
      <ul className={css.rows}>
        {review.content.phases.map((phase) => (
          <Row key={phase.id} item={phase} under={`${phase.startsOn}—${phase.dueOn}`}>
            <PhaseDetail phase={phase} />
          </Row>
        ))}
      </ul>
      <NewPhase />
    </>
  );
}

function Row({
  item: { id, number, title },
  under,
  isMuted = false,
  children,
}: {
  readonly item: { readonly id: string; readonly number: string; readonly title: string };
  readonly under: ReactNode;
  readonly isMuted?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const { review, at, lit, open, light } = useReview();
  return (
    <ItemRow
      id={id}
      number={number}
      title={title}
      under={under}
      questions={questionsOf(review, id).length}
      isOpen={at === id}
      isLit={lit === id}
      isMuted={isMuted}
      onOpen={open}
      onLight={light}
    >
      {at === id && children}
    </ItemRow>
  );
}

function TaskUnder({ task }: { readonly task: Task }): ReactElement {
  const t = useText();
  const { dueOn, steps = [], tracked } = task;
  return (
    <>
      <Duties {...task} />
      <span>
        {t(words.planFields.dueOn)} {dueOn ?? t(words.reviewActs.byPlan)}
      </span>
      {steps.map(({ no, title, dueOn: on }) => (
        <span key={no}>
          {no}. {on} {title}
        </span>
      ))}
      {!tracked && <span>{t(words.reviewActs.notTracked)}</span>}
    </>
  );
}

function TargetUnder({ target }: { readonly target: Target }): ReactElement {
  const t = useText();
  const { dueOn, recurrence } = target;
  return (
    <>
      <span>{aimOf(target)}</span>
      <span>
        {t(words.recurrences[recurrence])} {recurrence === 'yearly' ? '' : dueOn}
      </span>
      <Duties {...target} />
    </>
  );
}

function Duties({
  leads,
  supports,
  responsible,
}: Pick<Task, 'leads' | 'supports' | 'responsible'>): ReactElement {
  const t = useText();
  const lists = [
    ['leads', leads],
    ['supports', supports],
    ['responsible', responsible],
  ] as const;
  return (
    <>
      {lists.map(([role, names]) =>
        names.length === 0 ? null : (
          <span key={role}>
            {t(words.planFields[role])} {names.join('、')}
          </span>
        ),
      )}
    </>
  );
}
