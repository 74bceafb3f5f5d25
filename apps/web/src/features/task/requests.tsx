import { type ReactElement } from 'react';
import { words } from '#contract';
import { useCodeText, useText, type Text } from '../../app/use-text.ts';
import { Card } from '../../components/page.tsx';
import { StateTag } from '../../components/tags.tsx';
import { type Evidence } from '../acts/act-types.ts';
import { EvidenceList } from '../acts/evidence-list.tsx';
import { type Task } from './task.ts';
import css from './task.module.css';

type Answer = {
  readonly answeredOn: string;
  readonly reason: string | null;
  readonly actor: string;
  readonly selfReviewed?: true;
};

/** Something that was asked for, and what was answered. */
type Request = {
  readonly on: string;
  readonly organization: string;
  readonly actor: string;
  readonly what: string;
  readonly text: string;
  readonly status: keyof typeof words.requestStates;
  readonly evidence: readonly Evidence[];
  readonly answer: Answer | null;
};

/** Claims, extensions and objections with their answers, the latest first. */
export function Requests({ task }: { readonly task: Task }): ReactElement | null {
  const t = useText();
  const codeText = useCodeText();
  const requests = requestsIn(task, t);
  if (requests.length === 0) return null;
  return (
    <Card title={`${t(words.taskPage.requests)} ${requests.length}`}>
      <ol className={css.entries}>
        {requests.map(({ on, organization, actor, what, text, status, evidence, answer }) => (
          <li key={`${on} ${organization} ${what}`}>
            <p className={css.entry}>
              <time dateTime={on}>{on}</time>
              <span>{organization}</span>
              <strong>{what}</strong>
              <span className={css.soft}>{actor}</span>
              <StateTag done={status === 'accepted' || status === 'granted'}>
                {codeText(words.requestStates, status)}
              </StateTag>
            </p>
            {text !== '' && <p className={css.text}>{text}</p>}
            <EvidenceList evidence={evidence} />
            {answer && (
              <p className={css.answer}>
                {t(words.taskPage.answered)} {answer.answeredOn} {answer.actor}
                {answer.selfReviewed && `（${t(words.selfReviewed)}）`}
                {answer.reason !== null && answer.reason !== '' && `：${answer.reason}`}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function requestsIn(task: Task, t: Text): readonly Request[] {
  const { taskPage } = words;
  const hidden = (withheld: true | undefined, text: string): string =>
    withheld ? t(taskPage.withheld) : text;
  const withPart = (what: string, step: string | undefined): string =>
    step === undefined ? what : `${what}（${t(words.stepWord(step))}）`;
  const all: readonly Request[] = [
    ...task.claims.map(({ claimedOn: on, note, step, withheld, ...claim }) => ({
      ...claim,
      on,
      what: withPart(t(taskPage.claim), step),
      text: hidden(withheld, note),
    })),
    ...task.extensionRequests.map(({ requestedOn: on, reason, newDueOn, step, ...request }) => ({
      ...request,
      on,
      what: withPart(t(taskPage.extension, { on: newDueOn }), step),
      text: hidden(request.withheld, reason),
      evidence: [],
    })),
    ...task.disputes.map(({ disputedOn: on, reason, proposed, withheld, ...dispute }) => ({
      ...dispute,
      on,
      what: t(taskPage.dispute),
      text: hidden(
        withheld,
        proposed === null ? reason : `${reason}（${t(taskPage.proposed, { unit: proposed })}）`,
      ),
      evidence: [],
    })),
  ];
  return all.toSorted((a, b) => (a.on < b.on ? 1 : -1));
}
