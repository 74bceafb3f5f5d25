import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Acts } from '../../components/page.tsx';
import { NamesField } from './names-field.tsx';
import { useReview } from './review-context.ts';
import { type Question, type Ruling } from './review.ts';
import css from './review.module.css';

/** What is asked, with its answers as buttons. */
export function QuestionCard({ question }: { readonly question: Question }): ReactElement {
  const t = useText();
  const { showInText, editable, text } = useReview();
  const { id, kind, span, sentence } = question;
  const isItem = kind === 'no-lead' || kind === 'several-leads';
  const place = isItem ? { id } : { span };
  const hasPlace = text && (isItem || span !== undefined);
  return (
    <div className={css.question}>
      <p>
        {sentence}
        {hasPlace && (
          <Button look="quiet" onClick={() => showInText(place)}>
            {t(words.reviewPage.showInText)}
          </Button>
        )}
      </p>
      {editable && <Answers question={question} />}
    </div>
  );
}

function Answers({ question }: { readonly question: Question }): ReactElement {
  switch (question.kind) {
    case 'no-lead':
    case 'several-leads':
      return <Leads question={question} />;
    case 'collective':
      return <Members question={question} />;
    case 'alias':
      return <Names question={question} />;
    case 'doubt':
      return <Checked question={question} />;
  }
}

type Asked = { readonly question: Question };

function Leads({ question: { id = '', kind, candidates } }: Asked): ReactElement {
  const t = useText();
  const { edit, rule, review } = useReview();
  const { keepLeads } = words.reviewAnswers;
  const lead = (leads: string[]): void => edit([{ edit: 'set-leads', id, leads }], id);
  if (candidates.length === 0) {
    const { organizations } = review.content;
    return (
      <NamesField
        label={t(words.planFields.leads)}
        names={[]}
        known={organizations}
        onChange={lead}
      />
    );
  }
  return (
    <Acts>
      {candidates.map((name) => (
        <Button key={name} onClick={() => lead([name])}>
          {t(words.reviewAnswers.lead, { name })}
        </Button>
      ))}
      {kind === 'several-leads' && (
        <Button look="quiet" onClick={() => rule([{ edit: 'keep', kind, id }], t(keepLeads))}>
          {t(keepLeads)}
        </Button>
      )}
    </Acts>
  );
}

function Members({ question: { name: collective = '', candidates } }: Asked): ReactElement {
  const t = useText();
  const { edit, review } = useReview();
  const [members, setMembers] = useState<string[]>(candidates);
  const { resolve, members: label } = words.reviewAnswers;
  const resolution = { edit: 'resolve-collective', collective, members } as const;
  return (
    <>
      <NamesField
        label={t(label)}
        names={members}
        known={review.content.organizations.filter((name) => name !== collective)}
        onChange={setMembers}
      />
      {members.length > 0 && (
        <Acts>
          <Button onClick={() => edit([resolution])}>{t(resolve, { n: members.length })}</Button>
        </Acts>
      )}
    </>
  );
}

function Names({ question: { name = '', candidates } }: Asked): ReactElement {
  const t = useText();
  const { edit, rule } = useReview();
  const [full = ''] = candidates;
  const apart: Ruling = { edit: 'keep', kind: 'alias', name };
  return (
    <Acts>
      <Button onClick={() => edit([{ edit: 'merge-organization', from: name, into: full }])}>
        {t(words.reviewAnswers.merge, { full })}
      </Button>
      <Button onClick={() => rule([apart], t(words.reviewAnswers.apart))}>
        {t(words.reviewAnswers.apart)}
      </Button>
    </Acts>
  );
}

function Checked({ question: { id = '' } }: Asked): ReactElement {
  const t = useText();
  const { rule } = useReview();
  const checked: Ruling = { edit: 'keep', kind: 'doubt', id };
  return (
    <Acts>
      <Button onClick={() => rule([checked], t(words.reviewAnswers.checked))}>
        {t(words.reviewAnswers.checked)}
      </Button>
    </Acts>
  );
}
