import { type LocalDate } from '#kernel';
import { type Judgement, type TargetStatus } from './status.ts';

export const STATUS_WORDS: Readonly<
  Record<TargetStatus, { readonly zh: string; readonly en: string }>
> = {
  attained: { zh: '已达标', en: 'attained' },
  'no-data': { zh: '暂无数据', en: 'without data' },
  stale: { zh: '数据过期', en: 'stale' },
  'on-track': { zh: '正常', en: 'on track' },
  lagging: { zh: '滞后', en: 'lagging' },
  'at-risk': { zh: '有风险', en: 'at risk' },
  missed: { zh: '未达标', en: 'missed' },
};

export function dateZh(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** With two decimals at most. */
export const numberText = (value: number): string => String(Math.round(value * 100) / 100);

/** What decided the status. */
export function outcome(
  judgement: Judgement,
  on: LocalDate,
): { readonly zh: string; readonly en: string } {
  if (judgement.closed) return closedOutcome(judgement.closed);
  const { staleAfterDays, staleFrom } = judgement;
  switch (judgement.status) {
    case 'attained':
      return { zh: '实际已符合目标', en: 'what there is satisfies the target' };
    case 'no-data':
      return noDataOutcome(judgement);
    case 'stale':
      return {
        zh: `超过${staleAfterDays}天没有新数据，自${staleFrom ? dateZh(staleFrom) : ''}起过期`,
        en: `no measurement for more than ${staleAfterDays} days, stale from ${staleFrom ?? ''}`,
      };
    case 'missed':
      return { zh: '期限已过，没有达到', en: 'its time is over and it fell short' };
    case 'on-track':
      return { zh: '不低于应有进度的95%', en: 'at least 95% of what is expected' };
    case 'at-risk':
      return { zh: '低于应有进度的75%', en: 'below 75% of what is expected' };
    case 'lagging':
      return laggingOutcome(judgement, on);
  }
}

const closedOutcome = ({
  year,
  value,
  attained,
  closedOn,
}: NonNullable<Judgement['closed']>): { readonly zh: string; readonly en: string } => {
  const book = value === null ? { zh: '无数据', en: 'without data' } : null;
  const amount = numberText(value ?? 0);
  const end = attained ? { zh: '达到', en: 'reached' } : { zh: '未达到', en: 'short' };
  return {
    zh: `${year}年已于${dateZh(closedOn)}封账，${book?.zh ?? `${amount}，${end.zh}`}`,
    en: `the book of ${year} was closed on ${closedOn}, ${book?.en ?? `${amount}, ${end.en}`}`,
  };
};

const noDataOutcome = ({ amount }: Judgement): { readonly zh: string; readonly en: string } =>
  amount
    ? { zh: '缺少对照值', en: 'there is nothing to compare it with' }
    : { zh: '没有数据不等于没有做到', en: 'no data is no failure' };

function laggingOutcome(
  { softened, span }: Judgement,
  on: LocalDate,
): { readonly zh: string; readonly en: string } {
  if (!softened)
    return { zh: '低于95%，不低于75%', en: 'below 95%, at least 75% of what is expected' };
  const over = span.to !== null && on > span.to;
  return {
    zh: `争取性指标不亮红灯，${over ? '期限已过没有达到' : '虽低于75%'}也按滞后`,
    en: `hoped for, so never red, though ${over ? 'its time is over and it fell short' : 'below 75%'}`,
  };
}
