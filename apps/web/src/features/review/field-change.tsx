import { type ReactElement } from 'react';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { type Difference } from './amendment.ts';
import { nameChanges, type Part, wordChanges } from './word-changes.ts';
import css from './review.module.css';

/** What became of a field: of texts and lists word by word, else before → after. */
export function FieldChange({
  change: { field, before, after },
}: {
  readonly change: Difference['fields'][number];
}): ReactElement {
  const say = useCodeText();
  return (
    <dl className={css.change}>
      <dt>{say(words.planFields, field)}</dt>
      <dd>
        <Change before={before} after={after} />
      </dd>
    </dl>
  );
}

/** Shorter ones are read faster side by side. */
const PROSE = 12;

function Change({
  before,
  after,
}: {
  readonly before: unknown;
  readonly after: unknown;
}): ReactElement {
  const t = useText();
  const parts = partsOf(before, after);
  if (parts) return <Parts parts={parts} />;
  const shown = (value: unknown): string => shownField(value) || t(words.amendmentPage.nothing);
  return (
    <>
      <del>{shown(before)}</del> → <ins>{shown(after)}</ins>
    </>
  );
}

function partsOf(before: unknown, after: unknown): readonly Part[] | undefined {
  if (isNames(before) && isNames(after)) return nameChanges(before, after);
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  return Math.max(before.length, after.length) < PROSE ? undefined : wordChanges(before, after);
}

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const Parts = ({ parts }: { readonly parts: readonly Part[] }): ReactElement => (
  <>
    {parts.map(({ text, change }, at) => {
      if (change === 'same') return <span key={at}>{text}</span>;
      return change === 'inserted' ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>;
    })}
  </>
);

/** A field as people read it: lists with 、 between, the fields of a part with blanks. */
function shownField(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '✓' : '✕';
  if (Array.isArray(value)) return value.map(shownField).join('、');
  if (typeof value === 'object') return Object.values(value).map(shownField).join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
