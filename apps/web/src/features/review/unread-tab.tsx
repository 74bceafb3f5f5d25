import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/notices.tsx';
import { useReview } from './review-context.ts';
import { type Line } from './review.ts';
import css from './review.module.css';

const isUnread = ({ marks }: Line): boolean => marks.some(({ kind }) => kind === 'unread');

/** Stretches of the document that belong to nothing, each with its way there. */
export function UnreadTab(): ReactElement {
  const t = useText();
  const { text, showInText } = useReview();
  const lines = text?.lines ?? [];
  const unread = lines.filter(isUnread);
  if (unread.length === 0) return <Empty>{t(words.reviewPage.unreadNone)}</Empty>;
  return (
    <>
      <p>{t(words.reviewPage.unreadHint)}</p>
      <ul className={css.rows}>
        {unread.map(({ start, text: line }) => (
          <li key={start} className={css.row}>
            <p>{line}</p>
            <Button
              look="quiet"
              onClick={() => showInText({ span: { start, end: start + line.length } })}
            >
              {t(words.reviewPage.showInText)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
