import { type ReactElement } from 'react';
import { words } from '#contract';
import { type Schema } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { Banner } from '../../components/notices.tsx';
import css from './task.module.css';

/** Duties before and after, and who leads more or less. */
export function ReassignEffect({
  effect: { changed, organizations },
}: {
  readonly effect: Schema<'Preview'>;
}): ReactElement {
  const t = useText();
  const { duties, load, nothingChanges } = words.taskPage;
  const named = (names: readonly string[]): string => names.join('、') || '—';
  return (
    <Banner>
      {changed.length === 0 && t(nothingChanges)}
      <ul className={css.entries}>
        {changed.map(({ id, number, title, before, leads, responsible }) => (
          <li key={id}>
            {t(duties, {
              title: `${number} ${title}`.trim(),
              before: named([...before.leads, ...before.responsible]),
              after: named([...leads, ...responsible]),
            })}
          </li>
        ))}
        {organizations.map(({ organization, before, after }) => (
          <li key={organization}>
            {t(load, {
              unit: organization,
              before: before.leads.tasks,
              after: after.leads.tasks,
            })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
