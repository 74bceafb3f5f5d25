import { words } from '#contract';
import { type Paper, type PaperSlip, wordFile } from '#papers';
import { type SupervisionNotice } from './notice.ts';

const { paperFields: fields, paperParts: parts } = words;

/** Of the title and its line; the word says the colour where print is grey. */
const INKS = { blue: '0F5499', yellow: '7A4A00', red: 'C00000' } as const;

/** 督办单 with the slips that come back. */
export const noticeFile = (notice: SupervisionNotice): Promise<Uint8Array> =>
  wordFile(paperOf(notice));

/** 红色督办单 清督红〔2026〕2号 县教育局.docx; of a draft 拟稿 in the place of the number. */
export const noticeName = ({ level, number, organization }: SupervisionNotice): string =>
  `${words.paperTitles[level].zh} ${number ?? parts.draft.zh} ${organization}.docx`;

function paperOf(notice: SupervisionNotice): Paper {
  const { level, number, office, issuedOn, contact, supports, title, clause } = notice;
  return {
    numberLabel: fields.number.zh,
    number: number ?? `（${parts.draft.zh}）`,
    urgency: words.paperUrgency[level]?.zh ?? null,
    title: words.paperTitles[level].zh,
    ink: INKS[level],
    lines: [
      { label: fields.lead.zh, text: notice.organization },
      ...(supports.length > 0 ? [{ label: fields.supports.zh, text: supports.join('、') }] : []),
      { label: fields.item.zh, text: title },
      { label: fields.source.zh, text: notice.source },
      ...(clause !== '' && clause !== title ? [{ label: fields.clause.zh, text: clause }] : []),
      { label: fields.dueOn.zh, text: notice.dueText },
      { label: fields.reason.zh, text: notice.reason },
      { label: fields.demand.zh, text: notice.demand },
      { label: fields.replyBy.zh, text: words.longDate(notice.replyBy) },
      ...(contact
        ? [
            {
              label: fields.contact.zh,
              text: `${contact.name}　${fields.phone.zh}：${contact.phone}`,
            },
          ]
        : []),
    ],
    signatory: { label: fields.signatory.zh, text: notice.signatory },
    issuer: office,
    date: words.longDate(issuedOn),
    stamp: parts.stamp.zh,
    slips: SLIPS,
  };
}

const blank = (field: keyof typeof fields, room = 1) => ({
  label: fields[field].zh,
  text: '',
  room,
});

const SLIPS: readonly PaperSlip[] = [
  { title: parts.receipt.zh, lines: [blank('receivedBy'), blank('receivedAt')] },
  {
    title: parts.reply.zh,
    lines: [blank('progress', 4), blank('problems', 3), blank('expected'), blank('unitHead')],
  },
  { title: parts.officePart.zh, lines: [blank('review', 2), blank('doneOn')] },
];
