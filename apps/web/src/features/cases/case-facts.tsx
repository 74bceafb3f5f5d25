import { type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Due } from '../../components/due.tsx';
import { LevelTag } from '../../components/tags.tsx';
import { type CaseRow } from './cases-queries.ts';
import { useNames, useNextText } from './case-words.ts';
import css from './cases.module.css';

const { caseFacts: facts } = words;

/** All that one needs to decide on a case. */
export function CaseFacts({ row }: { readonly row: CaseRow }): ReactElement {
  const t = useText();
  const { clause, title, papers } = row;
  return (
    <>
      <Warnings row={row} />
      <dl className={css.facts}>
        {clause !== '' && clause !== title && <Fact name={t(facts.clause)}>{clause}</Fact>}
        <Fact name={t(facts.due)}>
          <DueDates row={row} />
        </Fact>
        <Fact name={t(facts.promise)}>
          <Promised row={row} />
        </Fact>
        <Fact name={t(row.kind === 'target' ? facts.figure : facts.report)}>
          <Latest row={row} />
        </Fact>
        <Fact name={t(facts.urges)}>
          <Urges row={row} />
        </Fact>
        <Fact name={t(facts.ladder)}>
          <Ladder row={row} />
        </Fact>
        <Next row={row} />
        <Decision row={row} />
        {papers.length > 0 && (
          <Fact name={t(facts.papers)}>
            <Papers row={row} />
          </Fact>
        )}
      </dl>
      {row.otherCases > 0 && <p className={css.soft}>{t(facts.others, { n: row.otherCases })}</p>}
    </>
  );
}

/** Each leads to itself as it was issued. */
function Papers({ row: { obligationId, papers } }: { readonly row: CaseRow }): ReactElement {
  const path = `/cases/${encodeURIComponent(obligationId)}/notice`;
  return (
    <ul className={css.plain}>
      {papers.map(({ level, number, issuedOn }) => (
        <li key={number}>
          <Link to={`${path}?level=${level}`}>{number}</Link>{' '}
          <span className={css.soft}>{issuedOn}</span>
        </li>
      ))}
    </ul>
  );
}

function DueDates({ row }: { readonly row: CaseRow }): ReactElement {
  const t = useText();
  const { dueOn, originallyDueOn, extensions } = row;
  const moved = extensions > 0 ? t(facts.extended, { n: extensions }) : t(facts.notExtended);
  return (
    <>
      <Due on={dueOn} originally={originallyDueOn} /> {moved}
    </>
  );
}

function Promised({ row: { promisedOn, note } }: { readonly row: CaseRow }): ReactElement {
  const t = useText();
  if (promisedOn === null) return <>{t(facts.noPromise)}</>;
  return (
    <>
      {promisedOn}
      {note !== null && note !== '' && ` “${note}”`}
    </>
  );
}

/** Of a red notice in draft what comes next is to sign it. */
function Next({ row }: { readonly row: CaseRow }): ReactElement | null {
  const t = useText();
  const names = useNames();
  const nextText = useNextText();
  const { status, redCard, addressees } = row;
  if (status !== 'open' || redCard === 'drafted') return null;
  return (
    <Fact name={t(facts.next)}>
      {nextText(row)}
      {addressees.length > 0 && `，${t(facts.to, { names: names(addressees) })}`}
    </Fact>
  );
}

function Decision({ row: { decision } }: { readonly row: CaseRow }): ReactElement | null {
  const t = useText();
  if (decision === null) return null;
  const { approved, note, actor, decidedOn: on } = decision;
  return (
    <Fact name={t(approved ? facts.decision : facts.declined)}>
      {note} <span className={css.soft}>{t(facts.decided, { actor, on })}</span>
    </Fact>
  );
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What stands against a decision: requests that wait, and who was not told. */
function Warnings({ row }: { readonly row: CaseRow }): ReactElement | null {
  const t = useText();
  const code = useCodeText();
  const asked = row.pending.map(({ asked: what, askedOn: on, newDueOn, reason }) => {
    if (what === 'claim') return t(facts.claimed, { on });
    const said = reason ?? '';
    return what === 'extension'
      ? t(facts.extension, { on, to: newDueOn ?? '', reason: said })
      : t(facts.dispute, { on, reason: said });
  });
  const untold = row.notDelivered.map(({ level, role }) =>
    t(facts.undelivered, {
      level: code(words.levels, level),
      role: code(words.contactRoles, role.slice(role.indexOf('.') + 1)),
    }),
  );
  const said = [...asked, ...untold];
  if (said.length === 0) return null;
  return (
    <ul className={css.warnings}>
      {said.map((one) => (
        <li key={one}>! {one}</li>
      ))}
    </ul>
  );
}

function Latest({ row }: { readonly row: CaseRow }): ReactElement {
  const t = useText();
  const { latestReport: report, latestFigure: figure } = row;
  if (figure) {
    const value = `${figure.value}${figure.unit ?? ''}`;
    return <>{t(facts.asOf, { value, on: figure.asOf })}</>;
  }
  if (!report) return <>{t(facts.noReport)}</>;
  const percent = report.percent === null ? '' : ` ${report.percent}%`;
  return (
    <>
      {report.reportedOn}
      {percent} “{report.excerpt}”
    </>
  );
}

function Urges({ row }: { readonly row: CaseRow }): ReactElement {
  const t = useText();
  const code = useCodeText();
  if (row.urges.length === 0) return <>{t(facts.noUrge)}</>;
  return (
    <ul className={css.plain}>
      {row.urges.map(({ urgeId, urgedOn, by, to, note, answer }) => (
        <li key={urgeId}>
          {t(facts.urge, { on: urgedOn, by: code(words.urgeMeans, by), to, note })}，
          {answer === null ? t(facts.urgeUnanswered) : t(facts.urgeAnswered, { answer })}
        </li>
      ))}
    </ul>
  );
}

/** The colours so far, one after the other. */
export function Ladder({
  row,
}: {
  readonly row: Pick<CaseRow, 'levels' | 'redCard'>;
}): ReactElement {
  const { levels, redCard } = row;
  return (
    <ol className={css.ladder}>
      {levels.map(({ level, levelOn }, place) => (
        <li key={`${level} ${levelOn}`}>
          <LevelTag
            level={level}
            draft={level === 'red' && redCard === 'drafted' && place === levels.length - 1}
          />{' '}
          {levelOn}
        </li>
      ))}
    </ol>
  );
}
