import { type KeyboardEvent, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { Changes } from './changes.tsx';
import { Phases, Targets, Tasks } from './item-lists.tsx';
import { OrganizationsTab } from './organizations-tab.tsx';
import { PlanHead } from './plan-head.tsx';
import { Questions } from './questions.tsx';
import { useReview } from './review-context.ts';
import { type Kind } from './review.ts';
import { UnreadTab } from './unread-tab.tsx';
import css from './review.module.css';

const ITEMS = ['tasks', 'targets', 'phases', 'organizations', 'unread'] as const;
const PARTS = { draft: ['open', ...ITEMS], amendment: ['changes', ...ITEMS] } as const;
type Part = (typeof PARTS)[Kind][number];

/** What was read: what is asked, items of each kind, names, what is unused. */
export function OutlinePane(): ReactElement {
  const t = useText();
  const { text, review, kind } = useReview();
  const [search] = useSearchParams();
  const given = search.get('show');
  const parts: readonly Part[] = PARTS[kind].filter((one) => one !== 'unread' || text);
  const usual = kind === 'draft' && review.questions.length === 0 ? 'tasks' : PARTS[kind][0];
  const part = parts.find((one) => one === given) ?? usual;
  const counts = countsIn(review);
  const label = (one: Part): string => {
    if (one === 'unread') return t(words.reviewPage.unread, { n: text?.unreadPct ?? 0 });
    return one === 'changes'
      ? t(words.reviewTabs.changes)
      : `${t(words.reviewTabs[one])}${counts[one]}`;
  };
  return (
    <section className={css.pane} aria-label={t(words.reviewPage.outline)} onKeyDown={moveInList}>
      <Tabs
        name={t(words.reviewPage.outline)}
        parameter="show"
        current={part}
        tabs={parts.map((one) => [one, label(one)])}
      />
      <div className={css.body} tabIndex={-1}>
        <PlanHead />
        <Shown part={part} />
        <Gone />
      </div>
    </section>
  );
}

const countsIn = ({ questions, content }: ReturnType<typeof useReview>['review']) => ({
  open: questions.length,
  tasks: content.tasks.length,
  targets: content.targets.length,
  phases: content.phases.length,
  organizations: content.organizations.length,
});

function Shown({ part }: { readonly part: Part }): ReactElement {
  switch (part) {
    case 'open':
      return <Questions />;
    case 'changes':
      return <Changes />;
    case 'tasks':
      return <Tasks />;
    case 'targets':
      return <Targets />;
    case 'phases':
      return <Phases />;
    case 'organizations':
      return <OrganizationsTab />;
    case 'unread':
      return <UnreadTab />;
  }
}

function Gone(): ReactElement | null {
  const t = useText();
  const { review, edit, editable } = useReview();
  const { gone } = review;
  if (gone.length === 0) return null;
  return (
    <Disclosure label={`${t(words.reviewActs.gone, { n: gone.length })}▾`}>
      <span className={css.gone}>
        {gone.map(({ id, number, title }) => (
          <span key={id} className={css.organization}>
            {number} {title}
            {editable && (
              <Button look="quiet" onClick={() => edit([{ edit: 'restore', id }], id)}>
                {t(words.reviewActs.restore)}
              </Button>
            )}
          </span>
        ))}
      </span>
    </Disclosure>
  );
}

/** Arrows, `j` and `k` go from head to head, `n` and `p` from question to question. */
function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, code, nativeEvent } = event;
  if (!(target instanceof HTMLElement) || nativeEvent.isComposing) return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || event.ctrlKey || event.altKey) return;
  const step = ['ArrowDown', 'KeyJ', 'KeyN'].includes(code)
    ? 1
    : ['ArrowUp', 'KeyK', 'KeyP'].includes(code)
      ? -1
      : 0;
  if (step === 0) return;
  const heads = [...currentTarget.querySelectorAll<HTMLElement>('[data-head]')];
  const own = target.closest('[data-head], li')?.closest('li')?.querySelector('[data-head]');
  const now = heads.findIndex((head) => head === target || head === own);
  const next = heads[now + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
