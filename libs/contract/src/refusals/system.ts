import { conflict, invalid, stale, tooLarge, tooMany, unavailable } from './refusal.ts';

type Why = { why: string };

export const systemRefusals = {
  'after-malformed': invalid('参数 after 不是写入时返回的 position'),
  'body-too-much': tooLarge('提交的内容项数过多或嵌套过深，没有写入；请分批提交。'),
  'too-many-failures': tooMany<{ seconds: number }>(
    ({ seconds }) => `登录失败或不合要求的提交过多，请${seconds}秒后再试。`,
  ),
  'too-many-streams': tooMany<{ most: number }>(
    ({ most }) => `同一人最多同时打开${most}个实时连接，请关闭多余的页面。`,
  ),
  'cursor-malformed': invalid('参数 cursor 不是这个列表给出的'),
  'if-match-malformed': invalid('If-Match 应为读取时 ETag 给出的值，如 "12"。'),
  'changed-meanwhile': stale<{
    /** The last change, as it is said; all of them stand in `changes`. */
    why: string;
    changes: readonly { actorId: string; actor: string; at: string; act: string }[];
  }>(({ why }) => `打开之后内容已有变动：${why}。本次修改没有保存，请刷新后重新填写。`),
  'idempotency-key-malformed': invalid('Idempotency-Key 应为 1 到 200 个可见的英文字符'),
  'occurred-at-malformed': invalid('occurredAt 应为 2025-11-03T08:30:00+08:00 这样带时区的时刻'),
  'occurred-at-in-future': conflict('发生时间晚于现在，请更正。'),
  'date-in-future': conflict<{ date: string; today: string }>(
    ({ date, today }) => `日期不得晚于今天（${today}），已填${date}。`,
  ),
  'date-not-today': conflict<{ date: string; today: string }>(
    ({ date, today }) =>
      `以收到之日${today}为准，不能填${date}；确需按更早日期记录的，请联系督办单位。`,
  ),
  'date-reason-missing': invalid<{ date: string }>(
    ({ date }) => `按${date}记录的，请填写理由，理由记入办理记录。`,
  ),
  'views-behind': unavailable('数据正在更新，请稍后刷新；已提交的内容已保存。'),
  'following-not-ready': unavailable('这次办理引起的后续处理遇到故障，系统正在重试，请稍后再试。'),
  'views-not-ready': unavailable('数据正在首次整理，请稍后再试。'),
  'worker-not-ready': unavailable('后台办理进程没有响应，请稍后再试。'),
  'views-kept-elsewhere': conflict('Another process keeps these views.'),
  'rebuild-already-running': conflict('A rebuild is running already.'),

  'files-waiting': unavailable('正在读取的文件较多，请稍后再试。'),
  'sheet-unreadable': conflict<Why>(({ why }) => why),
  'sheet-too-large': invalid<Why>(({ why }) => why),
  'ledger-too-long': conflict<{ total: number; most: number }>(
    ({ total, most }) => `符合条件的有${total}项，一次导出不超过${most}项；请加筛选条件后再导出。`,
  ),
  'sheet-empty': invalid<{ name: string }>(({ name }) => `${name}里没有内容。`),
  'sheet-column-twice': conflict<{ name: string }>(({ name }) => `表头里“${name}”出现了不止一次。`),
  'sheet-columns-missing': invalid<{ missing: readonly string[]; line: number; hint: string }>(
    ({ missing, line, hint }) => `表头（第${line}行）缺少：${missing.join('、')}；${hint}。`,
  ),
  'cell-empty': invalid<{ columns: readonly string[] }>(
    ({ columns }) => `${columns.map((name) => `“${name}”`).join('')}未填写，请补填。`,
  ),

  'offset-malformed': invalid<{ text: string; most: number }>(
    ({ text, most }) => `“${text}”不是-10wd、+3wd、-30d、0d这样的偏移，或超过${most}天。`,
  ),
  'date-beyond-calendar': invalid('推算出的日期超出公元1年至9999年。'),
  'arguments-unknown': conflict('只接受参数 --roles api、--roles worker 或 --roles api,worker'),
  'settings-malformed': invalid<{ faults: readonly string[] }>(
    ({ faults }) => `启动设置不合要求：${faults.join('；')}`,
  ),
  'file-unreadable': conflict<Why>(({ why }) => why),
  'job-unknown': conflict<{ name: string }>(({ name }) => `No handler for the job "${name}"`),
  'data-folder-unusable': invalid<{ folder: string; why: string }>(
    ({ folder, why }) => `数据文件夹“${folder}”不能使用：${why}；请核对 DUBAN_DATA。`,
  ),
  'port-unusable': invalid<Why>(({ why }) => `${why}。`),
  'root-refused': invalid(
    '不以 root 账号运行；请换用专门的账号启动，确需如此的，设 DUBAN_ALLOW_ROOT=1。',
  ),
  'log-kind-differs': conflict<{ demo: boolean }>(({ demo }) =>
    demo
      ? '该数据文件夹是演示用的，不能用于正式办理；请用 DUBAN_DATA 另指文件夹，或设 DUBAN_DEMO=1 继续演示。'
      : '该数据文件夹是正式办理用的，不能以演示方式（DUBAN_DEMO=1）打开；请用 DUBAN_DATA 另指文件夹。',
  ),
  'redis-missing': invalid<Why>(({ why }) => why),
  'redis-folder-in-use': conflict<{ owner: number; folder: string }>(
    ({ owner, folder }) =>
      `Process ${owner} runs a Redis in ${folder}: stop it first, or use another data folder.`,
  ),
  'same-log': conflict('来源和目标是同一个日志，或其中一个是另一个的副本'),
  'source-busy': conflict('来源一直有新的事件写入；请先停止使用它的服务，再重做一次'),
  'target-ahead': conflict<Why>(({ why }) => why),
  'target-busy': conflict<Why>(({ why }) => why),
  'target-differs': conflict<Why>(({ why }) => why),

  'clock-backwards': conflict('演示时间只能向前调整'),
  'clock-malformed': invalid('请给出 advance 或 to 其中之一'),
  'clock-too-far': invalid('一次最多前进十年'),
  'duration-malformed': invalid('advance 应为 P1D、P2W、PT36H 这样的时长'),
  'instant-malformed': invalid('to 应为 2025-12-01T09:00:00+08:00 这样的时刻'),
} as const;
