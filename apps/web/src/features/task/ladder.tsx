import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { words } from '#contract';
import { usePreferences } from '../../app/preferences.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { type Level, LevelShape } from '../../components/tags.tsx';
import { Card } from '../../components/page.tsx';
import { type Obligation, whyQuery } from './task.ts';
import css from './task.module.css';

/** Steps of the rules that have been, and those to come with their days; what comes next, in a sentence. */
export function Ladder({ owed }: { readonly owed: Obligation }): ReactElement {
  const t = useText();
  const { taskPage } = words;
  const next = owed.timeline.find(({ recorded }) => !recorded);
  return (
    <Card title={t(taskPage.ofUnit, { unit: owed.organization })}>
      <ol className={css.ladder}>
        {owed.timeline.map((step) => (
          <Step key={step.rule} step={step} isNext={step === next} isSigned={owed.redIssued} />
        ))}
      </ol>
      {owed.promisedOn !== null && <p>{t(taskPage.promised, { on: owed.promisedOn })}</p>}
      <Why obligationId={owed.obligationId} />
    </Card>
  );
}

function Step({
  step: { form, on, recorded, draft = false },
  isNext,
  isSigned,
}: {
  readonly step: Obligation['timeline'][number];
  readonly isNext: boolean;
  readonly isSigned: boolean;
}): ReactElement {
  const t = useText();
  const codeText = useCodeText();
  const { taskPage } = words;
  const isDraft = draft && !(recorded && isSigned);
  const said = recorded ? taskPage.reached : taskPage.ahead;
  const level = form === 'reminder' || form === 'list' ? null : form;
  return (
    <li className={recorded ? css.been : css.ahead} aria-current={isNext ? 'step' : undefined}>
      <Dot level={level} isDraft={isDraft} recorded={recorded} />
      <span>{codeText(words.noticeForms, form)}</span>
      <time dateTime={on}>{on}</time>
      <span className={css.soft}>{t(isDraft ? taskPage.draft : said)}</span>
    </li>
  );
}

function Dot({
  level,
  isDraft,
  recorded,
}: {
  readonly level: Level | null;
  readonly isDraft: boolean;
  readonly recorded: boolean;
}): ReactElement {
  if (level === null) return <span className={css.dot}>{recorded ? '✓' : '·'}</span>;
  return (
    <span className={css[isDraft ? 'draft' : level]}>
      <LevelShape level={isDraft ? 'draft' : level} />
    </span>
  );
}

/** What comes next, and on request why it stands as it does: the server's own sentences. */
function Why({ obligationId }: { readonly obligationId: string }): ReactElement | null {
  const t = useText();
  const { language } = usePreferences();
  const { data } = useQuery(whyQuery(obligationId));
  if (!data) return null;
  const [next, others] = [true, false].map((isNext) =>
    data.sentences
      .filter((one) => ('topic' in one ? one.topic === 'next' : false) === isNext)
      .map((one) => one[language]),
  );
  return (
    <div>
      {next?.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Disclosure label={t(words.shell.why)}>
        <span className={css.why}>
          {others?.map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </span>
      </Disclosure>
    </div>
  );
}
