import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { joined } from '../../components/joined.ts';
import { type Simulation } from './check.ts';
import { type Day, monthOf, monthsIn } from './month.ts';
import css from './check.module.css';

/** A grid for each month in which something is due or leaves. */
export function Months({ run: { days } }: { readonly run: Simulation }): ReactElement {
  const found = new Map(days.map((day) => [day.on, day]));
  const most = Math.max(1, ...days.map(({ mails }) => mails));
  return (
    <div className={css.months}>
      {monthsIn(days).map((month) => (
        <MonthGrid key={month} month={month} found={found} most={most} />
      ))}
    </div>
  );
}

function MonthGrid({
  month,
  found,
  most,
}: {
  readonly month: string;
  readonly found: ReadonlyMap<string, Day>;
  /** Mails on the day that has most of them. */
  readonly most: number;
}): ReactElement {
  const t = useText();
  const [year = '', number = ''] = month.split('-');
  return (
    <table className={css.month}>
      <caption>{t(words.checkPage.month, { year, month: Number(number) })}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday.en} scope="col">
              {t(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthOf(month).weeks.map((week) => (
          <tr key={week.find((on) => on !== null)}>
            {week.map((on, at) => (
              <td key={on ?? at}>
                {on !== null && <DayCell on={on} day={found.get(on)} most={most} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = words.shortWeekdays;
const WEEKDAYS = [monday, tuesday, wednesday, thursday, friday, saturday, sunday];

/** Of four tints the one that says how many mails leave; the number stands there, too. */
const SHADES = 4;

function DayCell({
  on,
  day,
  most,
}: {
  readonly on: string;
  readonly day: Day | undefined;
  readonly most: number;
}): ReactElement {
  const t = useText();
  const number = Number(on.slice(8));
  if (!day) return <span className={css.idle}>{number}</span>;
  const { mails, obligationsDue: due } = day;
  const shade = Math.ceil((mails / most) * SHADES);
  return (
    <span
      className={joined(css.day, css[`shade${shade}`])}
      title={t(words.checkPage.day, { on, mails, due })}
    >
      <span className={css.number}>{number}</span>
      {mails > 0 && <strong>{t(words.checkPage.mailsOf, { n: mails })}</strong>}
      {due > 0 && <span className={css.due}>{t(words.checkPage.dueOf, { n: due })}</span>}
    </span>
  );
}
