import { dateIn } from '#kernel';
import { type ObligationRow } from '#obligations';
import { type Grounds, type Happened } from './explained.ts';
import { type Bilingual, sentencesOn, quoted, type Sentence } from './sentence.ts';
import { dayText, formText, levelText } from './words.ts';

/** How many notices it has had, and what has happened to it besides. */
export const historySentences = (
  row: ObligationRow,
  { history = [] }: Grounds,
): readonly Sentence[] =>
  sentencesOn('history', notices(row), extensions(row), ...history.map(happened));

function notices({ notices: all }: ObligationRow): Bilingual {
  if (all.length === 0) return { zh: '尚未发出提醒。', en: 'No notice has been issued yet.' };
  const counted = Map.groupBy(all, ({ form }) => form);
  const parts = [...counted].map(([form, { length }]) => ({
    zh: `${formText(form).zh}${length}次`,
    en: `${formText(form).en}: ${length}`,
  }));
  return {
    zh: `至今发出通知${all.length}次：${parts.map(({ zh }) => zh).join('、')}。`,
    en: `Notices so far: ${all.length} (${parts.map(({ en }) => en).join(', ')}).`,
  };
}

const extensions = ({ extensions: count }: ObligationRow): Bilingual | null =>
  count === 0
    ? null
    : {
        zh: `已同意延期${count}次。`,
        en: count === 1 ? 'It has been extended once.' : `It has been extended ${count} times.`,
      };

const ZONE = 'Asia/Shanghai';

/** What a date does not tell: answers, claims, returns, ends, and stops of the clock. */
function happened({ event: { type, data }, at }: Happened): Bilingual | null {
  switch (type) {
    case 'ObligationHeld': {
      const [level, until] = [levelText(data.level), dayText(data.until)];
      const zh = `回复${level.zh}，承诺${until.zh}前办结`;
      return fact(
        dateIn(ZONE, at),
        zh,
        `${level.en} was answered: done by ${until.en}, it was promised`,
      );
    }
    case 'ObligationClaimed':
      return claimed(data);
    case 'ObligationReturned':
      return fact(data.returnedOn, '退回办结申请', 'the claim was returned', data.reason);
    case 'ObligationWaived':
      return fact(data.waivedOn, '不再办理', 'it was waived', data.reason);
    case 'ObligationMissed':
      return fact(data.on, '认定为未完成', 'it was ruled missed', data.reason);
    case 'ObligationSuspended':
      return fact(data.from, '起暂缓办理', 'it was suspended', data.reason);
    case 'ObligationRevised':
      return fact(data.on, '内容随方案调整更新', 'its content followed the plan', data.reason);
    default:
      return null;
  }
}

type Claim = Extract<Happened['event'], { type: 'ObligationClaimed' }>['data'];

/** The day that it bears, and the one on which it was received where that is another. */
function claimed({ claimedOn, receivedOn }: Claim): Bilingual {
  if (receivedOn === undefined) return fact(claimedOn, '申请办结', 'completion was claimed');
  const received = dayText(receivedOn);
  const zh = `申请办结（${received.zh}收到）`;
  return fact(claimedOn, zh, `completion was claimed (received on ${received.en})`);
}

function fact(day: Parameters<typeof dayText>[0], zh: string, en: string, reason = ''): Bilingual {
  const given = quoted(reason);
  const when = dayText(day);
  return {
    zh: `${when.zh}${zh}${given && `：${given}`}。`,
    en: `On ${when.en} ${en}${given && `: ${given}`}.`,
  };
}
