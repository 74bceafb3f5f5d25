import { type ReactElement } from 'react';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { DateField } from '../../components/date-field.tsx';
import { SelectField, TextArea, TextField } from '../../components/field.tsx';
import { type ActSpec, type Given } from './act-types.ts';
import { type Faults } from './faults.ts';
import css from './acts.module.css';

const MEANS = ['phone', 'visit', 'letter', 'mail'] as const;
const LONGEST_TEXT = 10_000;
const LONGEST_LINE = 100;

type Props = {
  readonly spec: ActSpec;
  readonly given: Given;
  readonly faults: Faults;
  readonly unit: string | null | undefined;
  readonly onGiven: (change: Partial<Given>) => void;
};

/** The fields that an act asks for: the text first, for it is what one came to write. */
export function ActFields(props: Props): ReactElement {
  const t = useText();
  const { spec, given, faults, onGiven } = props;
  return (
    <>
      {spec.text && (
        <TextArea
          name="text"
          label={t(spec.text.label)}
          value={given.text}
          error={faults.text}
          maxLength={LONGEST_TEXT}
          onChange={({ target }) => onGiven({ text: target.value })}
        />
      )}
      <div className={css.fields}>
        <Lines {...props} />
        {spec.by && <Means {...props} />}
      </div>
    </>
  );
}

/** What is said in one line each. */
function Lines({ spec, given, faults, unit, onGiven }: Props): ReactElement {
  const t = useText();
  const { actFields } = words;
  const value = unit ? t(actFields.valueIn, { unit }) : t(actFields.value);
  const lines = [
    spec.value && ({ name: 'value', label: value, inputMode: 'decimal' } as const),
    spec.percent &&
      ({ name: 'percent', label: t(actFields.percent), inputMode: 'numeric' } as const),
    spec.other && ({ name: 'other', label: t(spec.other.label), maxLength: LONGEST_LINE } as const),
  ].filter((line) => line !== undefined && line !== false);
  return (
    <>
      {spec.date && (
        <DateField
          name="date"
          label={t(spec.date.label)}
          value={given.date}
          error={faults.date}
          onChange={({ target }) => onGiven({ date: target.value })}
        />
      )}
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
    </>
  );
}

function Means({ given, onGiven }: Props): ReactElement {
  const t = useText();
  const codeText = useCodeText();
  return (
    <SelectField
      name="by"
      label={t(words.actFields.urgeBy)}
      value={given.by}
      onChange={({ target }) => onGiven({ by: target.value as Given['by'] })}
    >
      {MEANS.map((means) => (
        <option key={means} value={means}>
          {codeText(words.urgeMeans, means)}
        </option>
      ))}
    </SelectField>
  );
}
