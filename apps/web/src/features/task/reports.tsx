import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Card } from '../../components/page.tsx';
import { EvidenceList } from '../acts/evidence-list.tsx';
import { type Task } from './task.ts';
import css from './task.module.css';

/** What was reported, the latest first, with its files to look at in place. */
export function Reports({ reports }: Pick<Task, 'reports'>): ReactElement {
  const t = useText();
  const { taskPage, headings } = words;
  return (
    <Card title={`${t(taskPage.reports)} ${reports.length}`}>
      {reports.length === 0 && <p className={css.soft}>{t(taskPage.noReport)}</p>}
      <ol className={css.entries}>
        {reports.toReversed().map((report) => {
          const { reportId, reportedOn, organization, actor, percent, text, withheld } = report;
          const { evidence = [], figures = [] } = report;
          return (
            <li key={reportId}>
              <p className={css.entry}>
                <time dateTime={reportedOn}>{reportedOn}</time>
                <span>{organization}</span>
                <span className={css.soft}>{actor}</span>
                {percent !== undefined && <strong>{percent}%</strong>}
              </p>
              <p className={css.text}>{withheld ? t(taskPage.withheld) : text}</p>
              {figures.length > 0 && (
                <p>
                  {t(headings.figures)}：
                  {figures.map(({ name, value, unit }) => `${name}${value}${unit}`).join('；')}
                </p>
              )}
              <EvidenceList evidence={evidence} />
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
