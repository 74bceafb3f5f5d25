import { type LocalDate } from '#kernel';
import { type Judgement } from './status.ts';

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
      return { zh: '实际值已达到目标', en: 'what there is satisfies the target' };
    case 'claimed':
      return {
        zh: '实际值已达到目标，待督办单位核实',
        en: 'what there is satisfies the target; the office has not verified it',
      };
    case 'no-data':
      return noDataOutcome(judgement);
    case 'stale':
      return {
        zh: `已超过${staleAfterDays}天未报送新数据（自${staleFrom ? dateZh(staleFrom) : ''}起）`,
        en: `no measurement for more than ${staleAfterDays} days, stale from ${staleFrom ?? ''}`,
      };
    case 'missed':
      return { zh: '期限已过，未达到目标值', en: 'its time is over and it fell short' };
    case 'on-track':
      return { zh: '不低于序时进度的95%', en: 'at least 95% of what is expected' };
    case 'at-risk':
      return { zh: '低于序时进度的75%', en: 'below 75% of what is expected' };
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
    : { zh: '暂无数据，不等于未完成', en: 'no data is no failure' };

function laggingOutcome(
  { softened, span }: Judgement,
  on: LocalDate,
): { readonly zh: string; readonly en: string } {
  if (!softened)
    return { zh: '低于95%，不低于75%', en: 'below 95%, at least 75% of what is expected' };
  const over = span.to !== null && on > span.to;
  return {
    zh: `努力目标不列入三色督办，${over ? '期限已过未达到' : '虽低于75%'}也按滞后`,
    en: `hoped for, so never red, though ${over ? 'its time is over and it fell short' : 'below 75%'}`,
  };
}
