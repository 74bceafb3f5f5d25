import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, type ReactElement, useState } from 'react';
import { words } from '#contract';
import { api } from '../api/client.ts';
import { useDay, useText } from '../app/use-text.ts';
import { TextField } from './field.tsx';
import { kindOfDay } from './kind-of-day.ts';

type Props = Omit<ComponentProps<typeof TextField>, 'type' | 'value' | 'defaultValue'> & {
  readonly value?: string;
  readonly defaultValue?: string;
};

/** The browser's own date field; below it the date in words, with what the work calendar says of that day. */
export function DateField({
  value,
  defaultValue = '',
  hint,
  onChange,
  ...rest
}: Props): ReactElement {
  const [typed, setTyped] = useState(defaultValue);
  const on = value ?? typed;
  const said = useSaid(on);
  return (
    <TextField
      {...rest}
      type="date"
      value={on}
      hint={said ?? hint}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange?.(event);
      }}
    />
  );
}

/** Years of which the work calendar knows anything; while one is typed there are others. */
const YEAR = /^(20\d\d)-/;

function useSaid(on: string): string | undefined {
  const t = useText();
  const day = useDay();
  const year = YEAR.exec(on)?.[1];
  const { data } = useQuery({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) =>
      api.get('/api/calendar/{year}', { path: { year: Number(year) } }, { signal }),
    enabled: year !== undefined,
  });
  if (!data || year === undefined) return undefined;
  const { weekday, kind, name } = kindOfDay(on, data);
  const of = words.weekdays[weekday];
  if (!of) return undefined;
  const kindText = t(words.dateField[kind], { name });
  return t(words.dateField.day, { date: day(on), weekday: t(of), kind: kindText });
}
