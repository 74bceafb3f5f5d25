import { Fragment, type ReactElement, type ReactNode } from 'react';
import { type words } from '#contract';
import { useText } from '../app/use-text.ts';

/** A sentence of the table with links and marks in its `{places}`. */
export function Sentence({
  of,
  places,
}: {
  readonly of: words.Word;
  readonly places: Readonly<Record<string, ReactNode>>;
}): ReactElement {
  const t = useText();
  const parts = t(of).split(/\{(\w+)\}/);
  return (
    <>
      {parts.map((part, at) => (
        <Fragment key={at}>{at % 2 === 0 ? part : places[part]}</Fragment>
      ))}
    </>
  );
}
