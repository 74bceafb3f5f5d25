import { type ReactElement, type ReactNode, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { DateField } from '../../components/date-field.tsx';
import { Button } from '../../components/button.tsx';
import { SelectField, TextArea, TextField } from '../../components/field.tsx';
import { Acts } from '../../components/page.tsx';
import { useReview } from './review-context.ts';
import { type Edit } from './review.ts';
import css from './review.module.css';

type Texts = Readonly<Record<string, string>>;

/** A button that opens a short form for an item that the document does not have, or the reader did not find. */
function NewItem({
  label,
  editOf,
  children,
}: {
  readonly label: string;
  readonly editOf: (fields: Texts) => Edit;
  readonly children: ReactNode;
}): ReactElement | null {
  const t = useText();
  const { edit, editable } = useReview();
  const [isOpen, setOpen] = useState(false);
  if (!editable) return null;
  if (!isOpen) {
    return (
      <Acts>
        <Button onClick={() => setOpen(true)}>{label}</Button>
      </Acts>
    );
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const given = [...new FormData(event.currentTarget)];
        const fields = Object.fromEntries(
          given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
        );
        edit([editOf(fields)], undefined, () => setOpen(false));
      }}
    >
      {children}
      <Acts>
        <Button type="submit" look="main">
          {label}
        </Button>
        <Button onClick={() => setOpen(false)}>{t(words.reviewActs.cancel)}</Button>
      </Acts>
    </form>
  );
}

export function NewTask(): ReactElement {
  const t = useText();
  const { review } = useReview();
  const sections = [...new Set(review.content.tasks.map(({ section }) => section))];
  const editOf = ({ title = '', clause = '', section = '' }: Texts): Edit => ({
    edit: 'add-task',
    title,
    tracked: true,
    ...(clause !== '' && { clause }),
    ...(section !== '' && { section }),
  });
  return (
    <NewItem label={t(words.reviewActs.addTask)} editOf={editOf}>
      <TextField name="title" required label={t(words.planFields.title)} />
      {sections.length > 0 && (
        <SelectField name="section" label={t(words.planFields.section)}>
          {sections.map((section) => (
            <option key={section}>{section}</option>
          ))}
        </SelectField>
      )}
      <TextArea name="clause" label={t(words.planFields.clause)} />
    </NewItem>
  );
}

export function NewTarget(): ReactElement {
  const t = useText();
  const { review } = useReview();
  const editOf = ({ title = '', value = '', unit = '', task = '' }: Texts): Edit => ({
    edit: 'add-target',
    title,
    comparator: '>=',
    value: Number(value),
    unit: unit === '' ? null : unit,
    task: task === '' ? null : task,
  });
  return (
    <NewItem label={t(words.reviewActs.addTarget)} editOf={editOf}>
      <TextField name="title" required label={t(words.planFields.subject)} />
      <div className={css.fields}>
        <TextField
          name="value"
          type="number"
          step="any"
          required
          label={t(words.planFields.value)}
        />
        <TextField name="unit" label={t(words.planFields.unit)} />
      </div>
      <SelectField name="task" label={t(words.reviewActs.of)}>
        <option value="">{t(words.reviewActs.wholePlan)}</option>
        {review.content.tasks.map(({ id, number, title }) => (
          <option key={id} value={id}>
            {number} {title}
          </option>
        ))}
      </SelectField>
    </NewItem>
  );
}

export function NewPhase(): ReactElement {
  const t = useText();
  const editOf = ({ title = '', startsOn = '', dueOn = '' }: Texts): Edit => ({
    edit: 'add-phase',
    title,
    startsOn,
    dueOn,
  });
  return (
    <NewItem label={t(words.reviewActs.addPhase)} editOf={editOf}>
      <TextField name="title" required label={t(words.planFields.name)} />
      <div className={css.fields}>
        <DateField name="startsOn" required label={t(words.planFields.startsOn)} />
        <DateField name="dueOn" required label={t(words.planFields.to)} />
      </div>
    </NewItem>
  );
}
