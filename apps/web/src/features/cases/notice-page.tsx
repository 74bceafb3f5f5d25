import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { words } from '#contract';
import { addressOf, api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { TextArea, TextField } from '../../components/field.tsx';
import { Form } from '../../components/form.tsx';
import { textIn } from '../../components/form-texts.ts';
import { Acts, Card, Page } from '../../components/page.tsx';
import { type Notice, noticeQuery } from './cases-queries.ts';
import { NoticePaper } from './notice-paper.tsx';
import css from './notice.module.css';

const { noticePage: said, caseFacts: facts } = words;
const LEVELS = ['blue', 'yellow', 'red'] as const;

/** 督办单 as it is printed; a draft gets its number here. */
export function NoticePage(): ReactElement {
  const { obligationId = '' } = useParams();
  const [search] = useSearchParams();
  const t = useText();
  const level = LEVELS.find((one) => one === search.get('level'));
  const { data: notice } = useSuspenseQuery(noticeQuery(obligationId, level));
  const title = t(words.paperTitles[notice.level]);
  const wordFile = addressOf('/api/escalations/{obligationId}/notice.docx', {
    path: { obligationId },
    query: { level },
  });
  return (
    <Page
      paper
      title={notice.number === null ? `${title}（${t(words.paperParts.draft)}）` : title}
      tabTitle={`${title} ${notice.number ?? t(words.paperParts.draft)}`}
      under={
        <Link to={`/cases/${encodeURIComponent(obligationId)}`}>
          {t(said.back)} {notice.organization} {notice.title}
        </Link>
      }
      acts={
        <>
          <Button look="main" onClick={() => window.print()}>
            {t(words.shell.print)}
          </Button>
          <a className={css.file} href={wordFile} download>
            {t(facts.wordFile)}
          </a>
        </>
      }
    >
      {notice.number === null && <IssueForm notice={notice} />}
      <NoticePaper notice={notice} />
    </Page>
  );
}

/** Gives the draft its number; absent for who may not. */
function IssueForm({ notice }: { readonly notice: Notice }): ReactElement | null {
  const t = useText();
  const { obligationId, agency, demand, actions } = notice;
  const [act] = actions;
  const command = useCommand((given: { agency: string; demand: string }, key) =>
    api.post(
      '/api/escalations/{obligationId}/notice',
      { path: { obligationId }, body: given },
      { key },
    ),
  );
  if (!act) return null;
  return (
    <div className={css.issue}>
      <Card>
        <p>{t(said.draft)}</p>
        {act.refused ? (
          <Acts>
            <Button look="main" refused={act.refused.detail}>
              {t(said.issue)}
            </Button>
          </Acts>
        ) : (
          <Form
            act={t(said.issue)}
            command={command}
            onSubmit={(given) =>
              command.mutate({
                agency: textIn(given, 'agency'),
                demand: textIn(given, 'demand'),
              })
            }
          >
            <TextField
              label={t(said.agency)}
              hint={t(said.agencyHint)}
              name="agency"
              defaultValue={agency}
              required
              maxLength={10}
            />
            <TextArea
              label={t(said.demand)}
              name="demand"
              defaultValue={demand}
              required
              maxLength={500}
              rows={3}
            />
          </Form>
        )}
      </Card>
    </div>
  );
}
