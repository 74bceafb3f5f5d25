import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { joined } from '../../components/joined.ts';
import { type Notice } from './cases-queries.ts';
import css from './notice.module.css';

const { paperFields: fields, paperParts: parts } = words;

/** The paper itself, in Chinese whatever the reader's language: it goes to a Chinese office. */
export function NoticePaper({ notice }: { readonly notice: Notice }): ReactElement {
  const { level, number, supports, title, clause, contact } = notice;
  const urgency = words.paperUrgency[level];
  return (
    <article className={joined(css.paper, css[level])} lang="zh-CN">
      <p className={css.head}>
        <span>
          {fields.number.zh}　{number ?? `（${parts.draft.zh}）`}
        </span>
        <span>{urgency?.zh}</span>
      </p>
      <h2 className={css.title}>{words.paperTitles[level].zh}</h2>
      <table className={css.table}>
        <tbody>
          <Row name={fields.lead.zh}>{notice.organization}</Row>
          {supports.length > 0 && <Row name={fields.supports.zh}>{supports.join('、')}</Row>}
          <Row name={fields.item.zh}>{title}</Row>
          <Row name={fields.source.zh}>{notice.source}</Row>
          {clause !== '' && clause !== title && <Row name={fields.clause.zh}>{clause}</Row>}
          <Row name={fields.dueOn.zh}>{notice.dueText}</Row>
          <Row name={fields.reason.zh}>{notice.reason}</Row>
          <Row name={fields.demand.zh}>{notice.demand}</Row>
          <Row name={fields.replyBy.zh}>{words.longDate(notice.replyBy)}</Row>
          {contact && (
            <Row name={fields.contact.zh}>
              {contact.name}　{fields.phone.zh}：{contact.phone}
            </Row>
          )}
        </tbody>
      </table>
      <div className={css.closing}>
        <p>
          {fields.signatory.zh}　{notice.signatory}
        </p>
        <p className={css.right}>{notice.office}</p>
        <p className={css.right}>
          {parts.stamp.zh}　{words.longDate(notice.issuedOn)}
        </p>
      </div>
      <Slips />
    </article>
  );
}

/** What the unit signs and sends back, on the next page. */
function Slips(): ReactElement {
  const blank = (name: keyof typeof fields, tall = false): ReactElement => (
    <Row name={fields[name].zh} tall={tall} />
  );
  return (
    <div className={css.slips}>
      <h3>{parts.receipt.zh}</h3>
      <table className={css.table}>
        <tbody>
          {blank('receivedBy')}
          {blank('receivedAt')}
        </tbody>
      </table>
      <h3>{parts.reply.zh}</h3>
      <table className={css.table}>
        <tbody>
          {blank('progress', true)}
          {blank('problems', true)}
          {blank('expected')}
          {blank('unitHead')}
        </tbody>
      </table>
      <h3>{parts.officePart.zh}</h3>
      <table className={css.table}>
        <tbody>
          {blank('review', true)}
          {blank('doneOn')}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  name,
  tall = false,
  children,
}: {
  readonly name: string;
  readonly tall?: boolean;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={tall ? css.tall : undefined}>{children}</td>
    </tr>
  );
}
