import { type ReactElement } from 'react';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { SelectField } from '../../components/field.tsx';
import { levelsBelow } from './about.ts';
import { type About, type Given } from './act-types.ts';

const MEANS = ['phone', 'visit', 'letter', 'mail'] as const;

/** How somebody was spoken to. */
export function Means({
  value,
  onChange,
}: {
  readonly value: Given['by'];
  readonly onChange: (by: Given['by']) => void;
}): ReactElement {
  const t = useText();
  const code = useCodeText();
  return (
    <SelectField
      name="by"
      label={t(words.actFields.urgeBy)}
      value={value}
      onChange={({ target }) => onChange(target.value as Given['by'])}
    >
      {MEANS.map((means) => (
        <option key={means} value={means}>
          {code(words.urgeMeans, means)}
        </option>
      ))}
    </SelectField>
  );
}

/** To which level a case is lowered. */
export function Level({
  from,
  value,
  onChange,
}: {
  readonly from: About['level'] | undefined;
  readonly value: Given['lowerTo'];
  readonly onChange: (to: Given['lowerTo']) => void;
}): ReactElement {
  const t = useText();
  const lower = levelsBelow(from);
  return (
    <SelectField
      name="lowerTo"
      label={t(words.actFields.lowerTo)}
      value={value || lower[0]}
      onChange={({ target }) => onChange(target.value as Given['lowerTo'])}
    >
      {lower.map((level) => (
        <option key={level} value={level}>
          {t(words.levels[level])}
        </option>
      ))}
    </SelectField>
  );
}
