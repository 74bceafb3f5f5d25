import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { TextArea, TextField } from '../../components/field.tsx';
import { textsIn } from '../../components/form-texts.ts';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { Acts, Card } from '../../components/page.tsx';
import { type CalendarYear } from './calendar-year.ts';
import { type Day, daysIn, textOf } from './days-text.ts';
import css from './calendar.module.css';

type Given = { readonly holidays: Day[]; readonly makeUpDays: Day[]; readonly notice: string };
type Faults = { readonly holidays?: number; readonly makeUpDays?: number };

/** Publishes a year or corrects it; what it would move is shown before. */
export function PublishForm({ year: view }: { readonly year: CalendarYear }): ReactElement {
  const t = useText();
  const { calendarPage: said } = words;
  const { year } = view;
  const [faults, setFaults] = useState<Faults>({});
  const preview = useCommand((body: Given, key) =>
    api.post('/api/calendar/{year}/preview', { path: { year }, body }, { key }),
  );
  const publish = useCommand((body: Given, key) =>
    api.post('/api/calendar/{year}', { path: { year }, body }, { key }),
  );
  const send = (form: HTMLFormElement | null, by: typeof preview | typeof publish): void => {
    if (!form?.reportValidity()) return;
    const { holidays = '', makeUpDays = '', notice = '' } = textsIn(form);
    const [off, worked] = [daysIn(holidays), daysIn(makeUpDays)];
    setFaults({
      ...('wrong' in off && { holidays: off.wrong }),
      ...('wrong' in worked && { makeUpDays: worked.wrong }),
    });
    if ('wrong' in off || 'wrong' in worked) return;
    by.mutate({ holidays: [...off], makeUpDays: [...worked], notice });
  };
  return (
    <Card unprinted title={t(said.publish, { year })}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          send(event.currentTarget, publish);
        }}
      >
        <Fields view={view} faults={faults} />
        {preview.data && <Banner>{t(said.effect, { n: preview.data.steps })}</Banner>}
        {publish.data && <Banner kind="good">{t(said.done, { n: publish.data.steps })}</Banner>}
        <ErrorNotice error={publish.error ?? preview.error} />
        <Acts>
          <Button
            busy={preview.isPending}
            onClick={({ currentTarget }) => send(currentTarget.form, preview)}
          >
            {t(said.preview)}
          </Button>
          <Button type="submit" look="main" busy={publish.isPending}>
            {t(said.send)}
          </Button>
        </Acts>
      </form>
    </Card>
  );
}

function Fields({
  view,
  faults,
}: {
  readonly view: CalendarYear;
  readonly faults: Faults;
}): ReactElement {
  const t = useText();
  const { calendarPage: said } = words;
  const faultAt = (line: number | undefined): string | undefined =>
    line === undefined ? undefined : t(said.lineWrong, { n: line });
  return (
    <>
      <TextArea
        required
        label={t(said.holidays)}
        hint={t(said.daysHint)}
        error={faultAt(faults.holidays)}
        name="holidays"
        rows={8}
        defaultValue={textOf(view.holidays)}
      />
      <TextArea
        label={t(said.makeUpDays)}
        error={faultAt(faults.makeUpDays)}
        name="makeUpDays"
        rows={4}
        defaultValue={textOf(view.makeUpDays)}
      />
      <TextField required label={t(said.notice)} name="notice" maxLength={200} />
    </>
  );
}
