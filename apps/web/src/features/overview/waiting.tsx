import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { type Overview } from './overview.ts';
import css from './overview.module.css';

/** What waits for the reader, each kind a link to where it is answered. */
export function Waiting({
  waiting,
}: {
  readonly waiting: NonNullable<Overview['waiting']>;
}): ReactElement {
  const t = useText();
  const said = useCodeText();
  return (
    <div className={css.waiting}>
      <h2>{t(words.overviewPage.waiting)}</h2>
      {waiting.length === 0 ? (
        <p>{t(words.overviewPage.nothing)}</p>
      ) : (
        <ul className={css.asks}>
          {waiting.map(({ what, count }) => (
            <li key={what}>
              <Link to={what === 'undelivered' ? '/mails' : '/todo'}>
                {said(words.waitingFor, what)} <strong>{count}</strong>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
