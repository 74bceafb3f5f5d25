import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { DateField } from '../../components/date-field.tsx';
import { TextArea, TextField } from '../../components/field.tsx';
import { type About, type ActSpec, type Field, type Given } from './act-types.ts';
import { Level, Means } from './choices.tsx';
import { type Faults } from './faults.ts';
import { People } from './people.tsx';
import css from './acts.module.css';

const LONGEST_TEXT = 2_000;
const LONGEST_LINE = 100;

type Props = {
  readonly spec: ActSpec;
  readonly given: Given;
  readonly faults: Faults;
  readonly about: About;
  readonly onGiven: (change: Partial<Given>) => void;
};

/** The fields that an act asks for: the text first, for it is what one came to write. */
export function ActFields(props: Props): ReactElement {
  const { spec, given, about, onGiven } = props;
  return (
    <>
      {spec.by && (
        <div className={css.fields}>
          <Means value={given.by} onChange={(by) => onGiven({ by })} />
          {spec.other && <Other {...props} field={spec.other} />}
        </div>
      )}
      {spec.lowerTo && (
        <Level
          from={about.level}
          value={given.lowerTo}
          onChange={(to) => onGiven({ lowerTo: to })}
        />
      )}
      {spec.text && <Text {...props} name="text" field={spec.text} />}
      {spec.reply && <Text {...props} name="reply" field={spec.reply} />}
      <Lines {...props} />
    </>
  );
}

function Text({
  name,
  field: { label, hint, max = LONGEST_TEXT },
  given,
  faults,
  onGiven,
}: Props & { readonly name: 'text' | 'reply'; readonly field: Field }): ReactElement {
  const t = useText();
  return (
    <TextArea
      name={name}
      label={t(label)}
      hint={hint && t(hint)}
      value={given[name]}
      error={name === 'text' ? faults.text : undefined}
      maxLength={max}
      onChange={({ target }) => onGiven({ [name]: target.value })}
    />
  );
}

/** What is said in one line each. */
function Lines(props: Props): ReactElement | null {
  const t = useText();
  const { spec, given, faults, about, onGiven } = props;
  const { actFields } = words;
  const value = about.unit ? t(actFields.valueIn, { unit: about.unit }) : t(actFields.value);
  const lines = [
    spec.value && ({ name: 'value', label: value, inputMode: 'decimal' } as const),
    spec.percent &&
      ({ name: 'percent', label: t(actFields.percent), inputMode: 'numeric' } as const),
  ].filter((line) => line !== undefined && line !== false);
  const other = spec.by ? undefined : spec.other;
  if (lines.length === 0 && !spec.date && !other) return null;
  return (
    <div className={css.fields}>
      {lines.map(({ name, ...line }) => (
        <TextField
          key={name}
          name={name}
          {...line}
          value={given[name]}
          error={faults[name]}
          onChange={({ target }) => onGiven({ [name]: target.value })}
        />
      ))}
      {spec.date && (
        <DateField
          name="date"
          label={t(spec.date.label)}
          hint={spec.date.hint && t(spec.date.hint)}
          value={given.date}
          error={faults.date}
          onChange={({ target }) => onGiven({ date: target.value })}
        />
      )}
      {other && <Other {...props} field={other} />}
    </div>
  );
}

/** A short line: who, where from. */
function Other({
  field,
  given,
  faults,
  about: { people },
  onGiven,
}: Props & { readonly field: Field }): ReactElement {
  const t = useText();
  const list = people && `people-${people.organization}`;
  return (
    <>
      <TextField
        name="other"
        label={t(field.label)}
        list={list}
        value={given.other}
        error={faults.other}
        maxLength={LONGEST_LINE}
        onChange={({ target }) => onGiven({ other: target.value })}
      />
      {people && list && <People id={list} of={people} />}
    </>
  );
}
