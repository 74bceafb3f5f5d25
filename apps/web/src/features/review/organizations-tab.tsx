import { type ReactElement, useId, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { StateTag } from '../../components/tags.tsx';
import { useReview } from './review-context.ts';
import { namesIn } from './review.ts';
import css from './review.module.css';

/** All organizations of the plan: in how many items each stands, and under whose name it belongs. */
export function OrganizationsTab(): ReactElement {
  const { review } = useReview();
  const { organizations, collectives, tasks, targets } = review.content;
  const items = [...tasks, ...targets].map((item) => new Set(namesIn(item)));
  return (
    <ul className={css.rows}>
      {organizations.map((name) => (
        <Organization
          key={name}
          name={name}
          items={items.filter((names) => names.has(name)).length}
          isCollective={collectives.includes(name)}
        />
      ))}
    </ul>
  );
}

function Organization({
  name,
  items,
  isCollective,
}: {
  readonly name: string;
  readonly items: number;
  readonly isCollective: boolean;
}): ReactElement {
  const t = useText();
  const list = useId();
  const { edit, editable, review } = useReview();
  const [into, setInto] = useState<string | null>(null);
  const others = review.content.organizations.filter((other) => other !== name);
  const merge = { edit: 'merge-organization', from: name, into: into ?? '' } as const;
  return (
    <li className={css.organization}>
      <span>
        {name} {isCollective && <StateTag>{t(words.questionKinds.collective)}</StateTag>}
      </span>
      <span className={css.under}>{t(words.reviewActs.inItems, { n: items })}</span>
      {editable && into === null && (
        <Button look="quiet" onClick={() => setInto('')}>
          {t(words.reviewActs.merge)}
        </Button>
      )}
      {into !== null && (
        <form
          className={css.inline}
          onSubmit={(event) => {
            event.preventDefault();
            if (into.trim() !== '') edit([merge], undefined, () => setInto(null));
          }}
        >
          <input
            className={css.input}
            aria-label={`${name} ${t(words.reviewActs.rename)}`}
            list={list}
            value={into}
            onChange={({ currentTarget }) => setInto(currentTarget.value)}
          />
          <datalist id={list}>
            {others.map((other) => (
              <option key={other} value={other} />
            ))}
          </datalist>
          <Button type="submit">{t(words.reviewActs.merge)}</Button>
          <Button look="quiet" onClick={() => setInto(null)}>
            {t(words.reviewActs.cancel)}
          </Button>
        </form>
      )}
    </li>
  );
}
