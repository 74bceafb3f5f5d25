import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/page.tsx';
import { type Context, type Task } from './task.ts';
import css from './task.module.css';

/** The clause as it is printed, and on request what stands before and after it. */
export function Clause({
  task,
  context: { source },
}: {
  readonly task: Task;
  readonly context: Context;
}): ReactElement {
  const t = useText();
  const [isWide, setWide] = useState(false);
  const { clause, around, fold } = words.taskPage;
  return (
    <Card title={t(clause)}>
      {isWide && source && <Paragraphs text={source.before} />}
      <blockquote className={css.clause}>
        <Paragraphs text={isWide && source ? source.text : task.clause} />
      </blockquote>
      {isWide && source && <Paragraphs text={source.after} />}
      {source && (
        <div>
          <Button look="quiet" aria-expanded={isWide} onClick={() => setWide(!isWide)}>
            {t(isWide ? fold : around)}
          </Button>
        </div>
      )}
    </Card>
  );
}

const Paragraphs = ({ text }: { readonly text: string }): ReactElement => (
  <div className={css.text}>
    {text
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line, index) => (
        // Paragraphs of one text never change places.
        <p key={`${index} ${line}`}>{line}</p>
      ))}
  </div>
);
