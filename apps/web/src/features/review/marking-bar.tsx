import { type ReactElement, type RefObject } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { dayIn, quantityIn, taskBefore, wordsIn, writtenDay } from './places.ts';
import { useReview } from './review-context.ts';
import { type Edit, type MarkedText, type Review, type Span, type Task } from './review.ts';
import css from './document.module.css';

/** What may be made of the words that are marked. */
export function MarkingBar({
  bar,
  text,
  span,
  onDone,
}: {
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly text: MarkedText;
  readonly span: Span;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const { review, at, edit } = useReview();
  const marked = wordsIn(text, span);
  const open = review.content.tasks.find(({ id }) => id === at);
  const day = dayIn(text, span) ?? writtenDay(marked);
  const before = taskBefore(text, review, span);
  const make = (made: Edit, about?: string): void => edit([made], about, onDone);
  return (
    <div
      ref={bar}
      className={css.bar}
      role="toolbar"
      aria-label={t(words.reviewPage.marked, { n: marked.length })}
      onKeyDown={(event) => {
        if (event.code === 'Escape') onDone();
      }}
    >
      <span>{t(words.reviewPage.marked, { n: marked.length })}</span>
      <Button look="main" onClick={() => make(taskOf(marked, before, review))}>
        {t(words.reviewPage.makeTask)}
      </Button>
      <Button onClick={() => make(targetOf(marked, before))}>
        {t(words.reviewPage.makeTarget)}
      </Button>
      {open && (
        <Button onClick={() => make(appended(open, marked), open.id)}>
          {t(words.reviewPage.append, { title: short(open.title) })}
        </Button>
      )}
      {open && day !== undefined && (
        <Button onClick={() => make({ edit: 'set-due', id: open.id, dueOn: day }, open.id)}>
          {t(words.reviewPage.makeDue, { title: short(open.title) })} {day}
        </Button>
      )}
      <Button look="quiet" onClick={onDone}>
        {t(words.reviewPage.unmark)}
      </Button>
    </div>
  );
}

const LONGEST_TITLE = 40;
const SHORT = 10;

const short = (title: string): string =>
  title.length > SHORT ? `${title.slice(0, SHORT)}…` : title;

/** Its first sentence, without a number before it. */
const titleOf = (words: string): string =>
  (
    words.replace(/^[\d（(一二三四五六七八九十]+[)）.．、]\s*/u, '').split(/[。；]/u, 1)[0] ?? words
  ).slice(0, LONGEST_TITLE);

function taskOf(clause: string, after: string | null, { content }: Review): Edit {
  const section = content.tasks.find(({ id }) => id === after)?.section;
  return {
    edit: 'add-task',
    title: titleOf(clause),
    clause,
    after,
    tracked: true,
    ...(section !== undefined && { section }),
  };
}

const targetOf = (clause: string, task: string | null): Edit => {
  const { value, unit } = quantityIn(clause);
  return {
    edit: 'add-target',
    title: titleOf(clause),
    clause,
    comparator: '>=',
    value,
    unit,
    task,
  };
};

const appended = ({ id, clause }: Task, words: string): Edit => ({
  edit: 'change-task',
  id,
  clause: `${clause}\n${words}`,
});
