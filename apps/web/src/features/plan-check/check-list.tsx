import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Unseen } from '../../components/notices.tsx';
import { Card } from '../../components/page.tsx';
import { type Preflight } from './check.ts';
import { NewLiaison } from './new-liaison.tsx';
import css from './check.module.css';

/** What is right, and what is to be put right, before a plan starts. */
export function CheckList({ found }: { readonly found: Preflight }): ReactElement {
  const t = useText();
  return (
    <Card title={t(words.checkPage.title)}>
      <ul className={css.checks}>
        <Leadless found={found} />
        <Office found={found} />
        <Liaisons found={found} />
        <Unregistered found={found} />
        <Unmatched found={found} />
        <Past found={found} />
      </ul>
    </Card>
  );
}

type Found = { readonly found: Preflight };

function Check({
  good,
  says,
  children,
}: {
  readonly good: boolean;
  readonly says: string;
  readonly children?: ReactNode;
}): ReactElement {
  const t = useText();
  return (
    <li className={good ? css.good : css.bad}>
      <span aria-hidden="true">{good ? '✓' : '!'}</span>
      <div>
        <Unseen>{t(good ? words.checkPage.good : words.checkPage.attention)} </Unseen>
        {says}
        {children}
      </div>
    </li>
  );
}

const MOST = 20;

/** Some hundred names are cut; their number stands before them. */
const Listed = ({ lines }: { readonly lines: readonly ReactNode[] }): ReactElement => (
  <ul className={css.listed}>
    {lines.slice(0, MOST).map((line, at) => (
      <li key={at}>{line}</li>
    ))}
    {lines.length > MOST && <li>……</li>}
  </ul>
);

function useNear(): (near: readonly string[]) => string {
  const t = useText();
  return (near) =>
    near.length === 0 ? '' : ` ${t(words.checkPage.near, { names: near.join('、') })}`;
}

function Leadless({ found: { leadless } }: Found): ReactElement {
  const t = useText();
  const n = leadless.length;
  if (n === 0) return <Check good says={t(words.checkPage.leads)} />;
  const lines = leadless.map(
    ({ number, title, owners }) => `${number} ${title}：${owners.join('、')}`,
  );
  return (
    <Check good={false} says={t(words.checkPage.leadless, { n })}>
      <Listed lines={lines} />
    </Check>
  );
}

function Office({ found: { office, officeVacancies } }: Found): ReactElement {
  const t = useText();
  const say = useCodeText();
  const near = useNear();
  if (officeVacancies.length === 0) {
    return <Check good says={t(words.checkPage.officeIs, { name: office })} />;
  }
  return (
    <>
      {officeVacancies.map((vacancy) => {
        const role = say(words.contactRoles, vacancy.role.replace('office.', ''));
        const says = t(words.checkPage.vacancy, { name: office, role });
        return <Check key={vacancy.role} good={false} says={says + near(vacancy.near)} />;
      })}
    </>
  );
}

function Liaisons({ found: { withoutLiaison, region } }: Found): ReactElement {
  const t = useText();
  const near = useNear();
  const n = withoutLiaison.length;
  if (n === 0) return <Check good says={t(words.checkPage.liaisons)} />;
  const lines = withoutLiaison.map((unit) => (
    <>
      {unit.organization}
      {near(unit.near)}
      {unit.collective ? (
        ` ${t(words.preflightCollective)}`
      ) : (
        <NewLiaison organization={unit.organization} region={region} />
      )}
    </>
  ));
  return (
    <Check good={false} says={t(words.checkPage.withoutLiaison, { n })}>
      <Listed lines={lines} />
    </Check>
  );
}

function Unregistered({ found: { unregistered } }: Found): ReactElement {
  const t = useText();
  const near = useNear();
  const n = unregistered.length;
  if (n === 0) return <Check good says={t(words.checkPage.registered)} />;
  const lines = unregistered.map((unit) => unit.organization + near(unit.near));
  return (
    <Check good={false} says={t(words.checkPage.unregistered, { n })}>
      <Listed lines={lines} />
    </Check>
  );
}

function Unmatched({ found: { unmatched } }: Found): ReactElement | null {
  const t = useText();
  const near = useNear();
  const n = unmatched.length;
  if (n === 0) return null;
  const lines = unmatched.map(
    (contact) => `${contact.recipient}（${contact.organization}）${near(contact.near)}`,
  );
  return (
    <Check good={false} says={t(words.checkPage.unmatched, { n })}>
      <Listed lines={lines} />
    </Check>
  );
}

function Past({ found: { past } }: Found): ReactElement {
  const t = useText();
  const n = past.length;
  if (n === 0) return <Check good says={t(words.checkPage.noPast)} />;
  const lines = past.map(
    ({ dueOn, number, title, organization }) => `${dueOn} ${number} ${title}（${organization}）`,
  );
  return (
    <Check good={false} says={t(words.checkPage.past, { n })}>
      <Listed lines={lines} />
    </Check>
  );
}
