import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import { amendmentQuery, type Difference } from './amendment.ts';
import { FieldChange } from './field-change.tsx';
import { useReview } from './review-context.ts';
import css from './review.module.css';

const KINDS = ['added', 'removed', 'changed'] as const;

/** What the amended text makes of the plan in force: new, gone and changed, before → after. */
export function Changes(): ReactElement {
  const t = useText();
  const { planId } = useReview();
  const { data } = useSuspenseQuery(amendmentQuery(planId));
  if (data.differences.length === 0) return <Empty>{t(words.amendmentPage.none)}</Empty>;
  return (
    <>
      {data.doubts.map(({ code, message, span }) => (
        <p key={`${code}@${span?.start ?? message}`} className={css.under}>
          {message}
        </p>
      ))}
      {KINDS.map((kind) => {
        const found = data.differences.filter(({ change }) => change === kind);
        if (found.length === 0) return null;
        return (
          <section key={kind} aria-label={t(words.changeKinds[kind])}>
            <h2 className={css.section}>
              {t(words.changeKinds[kind])} {found.length}
            </h2>
            <ul className={css.rows}>
              {found.map((one) => (
                <Changed key={`${one.kind} ${one.id}`} difference={one} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Changed({ difference }: { readonly difference: Difference }): ReactElement {
  const t = useText();
  const { light } = useReview();
  const { id, kind, number, title, fields } = difference;
  return (
    <li
      className={css.row}
      data-head={id}
      tabIndex={-1}
      onMouseEnter={() => light(id)}
      onMouseLeave={() => light(null)}
    >
      <p>
        {t(words.itemKinds[kind])} {number} <strong>{title}</strong>
      </p>
      {fields.map((field) => (
        <FieldChange key={field.field} change={field} />
      ))}
      <ChangedActs difference={difference} />
    </li>
  );
}

function ChangedActs({ difference }: { readonly difference: Difference }): ReactElement | null {
  const t = useText();
  const { edit, editable, open, showInText, text } = useReview();
  const { id, kind, change } = difference;
  if (kind === 'organization' || kind === 'plan') return null;
  return (
    <Acts>
      {editable && change === 'added' && (
        <Button onClick={() => edit([{ edit: 'drop', id }], id)}>
          {t(words.amendmentPage.keepOut)}
        </Button>
      )}
      {editable && change === 'removed' && (
        <Button onClick={() => edit([{ edit: 'restore', id }], id)}>
          {t(words.amendmentPage.keepIn)}
        </Button>
      )}
      {editable && change !== 'removed' && (
        <Button onClick={() => open(id)}>{t(words.reviewActs.edit)}</Button>
      )}
      {text && change !== 'removed' && (
        <Button look="quiet" onClick={() => showInText({ id })}>
          {t(words.reviewPage.showInText)}
        </Button>
      )}
    </Acts>
  );
}
