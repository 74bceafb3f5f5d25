import { editKinds } from '../words/edits.ts';
import { editField } from '../words/plans.ts';
import { zh } from '../words/word.ts';
import { conflict, invalid, notFound, plan, quoted, tooLarge } from './refusal.ts';

type Titled = { title: string };

/** Null: the day is not known. */
type Ended = Titled & { on: string | null };

const since = (on: string | null): string => (on === null ? '' : `于${on}`);

export const planRefusals = {
  'plan-not-found': notFound('方案'),
  'plan-already-exists': conflict<{ planId: string; title?: string }>(
    ({ planId, title }) =>
      `方案编号“${planId}”已被${title === undefined ? '另一份方案' : plan(title)}使用，请另换编号。`,
  ),
  'document-already-imported': conflict<{ planId: string; title: string }>(
    ({ planId, title }) =>
      `这份文件已导入为“${planId}”${plan(title)}；仍要另存一份，请注明 again（命令行 --again）。`,
  ),
  'plan-already-adopted': conflict<Titled>(
    ({ title }) => `${plan(title)}已启动督办，不能直接修改；请读入调整稿调整方案。`,
  ),
  'plan-not-adopted': conflict<Titled>(({ title }) => `${plan(title)}尚未启动督办，可直接修改。`),
  'plan-withdrawn': conflict<Ended>(
    ({ title, on }) => `${plan(title)}已${since(on)}终止，不再办理。`,
  ),
  'plan-already-concluded': conflict<Ended>(
    ({ title, on }) => `${plan(title)}已${since(on)}总结，总结内容不能修改。`,
  ),
  'plan-empty': invalid('没有任务和指标，不能启动督办；请补录任务，或核对文件后重新导入。'),
  'title-missing': invalid('方案没有名称，不能启动督办；请补填名称。'),
  'plan-discarded': conflict('方案草稿已放弃，不能再修改；需要的，请重新导入。'),
  'period-missing': invalid<{ number: string }>(
    ({ number }) => `“${number}”没有时限，方案也未写明实施期限；请补填。`,
  ),
  'simulation-too-large': tooLarge<{ obligations: number; most: number }>(
    ({ obligations, most }) =>
      `方案将产生${obligations}项督办事项，超过${most}项，不在页面上试算；请用命令行 duban simulate。`,
  ),
  'period-reversed': invalid<{ from: string; to: string }>(
    ({ from, to }) => `结束日期${to}早于开始日期${from}，请更正。`,
  ),
  'period-incomplete': invalid('实施期限的开始和结束日期须一并填写。'),
  'date-out-of-range': invalid<{ date: string }>(
    ({ date }) => `日期${date}超出1990年至2100年，请更正。`,
  ),
  'section-not-found': notFound('章节'),
  'office-unclear': conflict<{ offices: string }>(
    ({ offices }) => `本地区有多个督办单位（${offices}），请填写督办单位（命令行 --office）。`,
  ),

  'source-not-found': notFound('方案文件'),
  'source-not-kept': {
    ...notFound('方案文件'),
    sentence: ({ name }: { readonly name: string }) => `文件“${name}”只保存了文字，没有保存原件。`,
  },

  'amendment-not-found': { status: 404, sentence: amendmentOf },
  'amendment-in-review': conflict<{ name: string }>(
    ({ name }) => `已有待审定的调整稿${name && `“${name}”`}，请先批准或放弃后再读入。`,
  ),
  'amendment-without-changes': conflict('调整稿与现行方案一致，无需调整。'),

  'target-value-unfit': invalid(
    '指标的目标值不完整：区间须写明上下限且下限小于上限，其他须写明目标值或对照值，请补填。',
  ),
  'due-before-step': invalid<{ dueOn: string; no: number; stepDueOn: string }>(
    ({ dueOn, no, stepDueOn }) =>
      `任务时限${dueOn}早于第${no}步的时限${stepDueOn}，请先调整该步骤，或改填更晚的日期。`,
  ),
  'split-outside-text': invalid<{ id: string }>(
    ({ id }) => `拆分位置须在“${id}”的任务内容之内、前后都有文字，请重新指定。`,
  ),
  'merge-unfit': invalid('只能把两项不同的任务、或两项不同的指标合并，请核对编号。'),
  'edit-not-found': { status: 404, sentence: editNotFound },
  'edit-overtaken': conflict<{ no: number }>(
    ({ no }) => `第${no}次修改之后，同一处又有改动，不能单独还原；请先还原后来的修改，或直接更正。`,
  ),
  'leads-missing': invalid('请至少确定1个牵头单位。'),
  'outline-item-not-found': notFound('条目'),
  'item-not-printed': conflict<{ id: string }>(
    ({ id }) => `“${id}”是审定时增补的，文件中没有原文；不需要的，请移出。`,
  ),
  'question-not-open': conflict<{ question: string }>(
    ({ question }) => `“${question}”已明确，无需再次处理；请重新查看待明确的事项。`,
  ),
  'organization-not-in-item': conflict<Titled & { organization: string; present: string }>(
    ({ organization, title, present }) =>
      `${organization}不是${quoted(title)}的责任单位，不能由其改派${present && `；现由${present}承办`}。`,
  ),
  'edit-malformed': invalid<MalformedEdit>(editOf),
  'reason-missing': invalid('请填写理由，理由记入办理记录。'),
  'reason-too-long': conflict<{ most: number; length: number }>(
    ({ most, length }) => `理由不超过${most}字，已填${length}字，请精简。`,
  ),
  'summary-missing': invalid('请填写方案总结。'),
  'summary-too-long': conflict<{ most: number; length: number }>(
    ({ most, length }) => `方案总结不超过${most}字，已填${length}字，请精简。`,
  ),

  'check-in-day-invalid': conflict<{ day: string }>(
    ({ day }) => `定期报送日期“${day}”并非每年都有，请改为如06-30的月日。`,
  ),
  'check-ins-too-many': conflict<{ most: number; count: number }>(
    ({ most, count }) => `定期报送每年不超过${most}次，已填${count}次。`,
  ),

  'document-empty': invalid('文件中没有文字；扫描件请先识别文字。'),
  'document-binary': invalid('文件无法读取，请另存为Word（.docx）、PDF或文本文件后导入。'),
  'document-encoding-unknown': invalid(
    '认不出文件的文字编码；请用记事本或 WPS 另存为 UTF-8 编码的文本文件（.txt）后导入。',
  ),
  'document-too-large': invalid<{ bytes: number; megabytes: string; most: number }>(
    ({ megabytes, most }) => `文件${megabytes} MB，超过${most} MB，请拆分或删去图片。`,
  ),
  'document-scanned': invalid(
    '文件中没有文字，应是扫描件或图片；请用原电子文件，或识别文字后导入。',
  ),
  'document-text-locked': invalid(
    '文件中的文字无法取出（字体没有文字编码）；请从原文件另存为Word，或重新导出PDF后导入。',
  ),
  'document-password': invalid('文件设有密码，无法读取；请取消密码后另存再导入。'),
  'document-damaged': invalid('文件已损坏或不完整，无法读取；请重新另存后导入。'),
  'document-too-complex': invalid('文件内容过多或结构过于复杂，无法读取；请拆分后导入。'),
  'document-kind-refused': invalid<{ kind: string }>(
    ({ kind }) => `文件是${kind}，不能作为方案读取；请另存为Word（.docx）、PDF或文本文件后导入。`,
  ),
  'document-without-tasks': invalid(
    '未读出任务，未导入；请核对文件是否为实施方案，仍要导入请注明 withoutTasks（命令行 --without-tasks）。',
  ),
  /** On the command line: a JSON that should be an outline. */
  'outline-malformed': invalid<{ why: string; where?: string }>(({ why }) => why),
} as const;

function amendmentOf({ title }: Readonly<Titled>): string {
  return `${plan(title)}没有待审定的调整稿，请先读入调整稿。`;
}

function editNotFound({ no }: { readonly no: number }): string {
  return `没有第${no}次修改，请先查看修改记录。`;
}

/** @property no its place among those sent, from 1 @property edit its kind; left out: it says none */
type MalformedEdit = {
  readonly no: number;
  readonly edit?: string | undefined;
  readonly field: string;
};

function editOf({ no, edit, field }: MalformedEdit): string {
  if (edit === undefined) return `第${no}处修改未写明种类（edit）。`;
  if (field === 'edit') return `第${no}处修改的种类“${edit.slice(0, 40)}”无法识别。`;
  const [kind, name] = [zh(editKinds, edit), editField(edit, field).zh];
  return `第${no}处修改（${kind}）的“${name}”未填写或不合要求，请补填。`;
}
