import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import css from './document.module.css';

/** What the lines under and beside words mean. */
export function Legend(): ReactElement {
  const t = useText();
  return (
    <p className={css.legend}>
      <span className={css.item}>{t(words.reviewPage.legendItem)}</span>
      <span className={css.organization}>{t(words.reviewPage.legendOrganization)}</span>
      <span className={css.date}>{t(words.reviewPage.legendDate)}</span>
      <span className={css.target}>{t(words.reviewPage.legendTarget)}</span>
      <span className={css.unread}>{t(words.reviewPage.legendUnread)}</span>
    </p>
  );
}
