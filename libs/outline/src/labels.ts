import type { Passage } from './passage.ts';

/** What a printed label (`牵头单位：`) announces. */
export type LabelTopic = 'lead' | 'support' | 'responsible' | 'deadline' | 'person';

export type Label = { topic: LabelTopic; from: number; to: number };

const TOPICS: readonly (readonly [LabelTopic, string])[] = [
  ['lead', '(?:第一|总)?(?:牵头|主办|主责)(?:责任)?(?:单位|部门|科室|机构)?'],
  ['support', '(?:配合|协办|协同|协助|协作|参与|参加|会办)(?:责任)?(?:单位|部门|科室|机构)?'],
  ['responsible', '(?:责任|落实|实施|承办|负责)(?:单位|部门|科室|机构|主体)'],
  ['deadline', '(?:完成|办理|整改|办结|实施)?(?:时限|期限)(?:要求)?|完成时间|时间节点|时间要求'],
  ['person', '(?:责任|分管|牵头|包保|主管)领导|责任人|联系人|联络员'],
];

const LABEL = new RegExp(
  `(?:[省市县区州旗镇]级)?(?:${TOPICS.map(([topic, words]) => `(?<${topic}>${words})`).join('|')}) ?：`,
  'g',
);

const HEADER = TOPICS.map(
  ([topic, words]) => [topic, new RegExp(`^(?:[省市县区州旗镇]级?)?(?:${words})`)] as const,
);

/** What the header of a column announces, or null; of 牵头 and 牵头领导 the longer word tells. */
export function topicOf(header: string): LabelTopic | null {
  const found = HEADER.map(
    ([topic, pattern]) => [topic, pattern.exec(header)?.[0].length ?? 0] as const,
  );
  const [topic, length] = found.reduce((best, one) => (one[1] > best[1] ? one : best));
  return length === 0 ? null : topic;
}

/** The labels of a passage, in order. */
export function labelsIn(passage: Passage): Label[] {
  if (!passage.norm.includes('：')) return [];
  return [...passage.norm.matchAll(LABEL)].map((match) => ({
    topic: TOPICS.find(([topic]) => match.groups?.[topic])?.[0] ?? 'responsible',
    from: match.index,
    to: match.index + match[0].length,
  }));
}

const STARTS = new RegExp(`^${LABEL.source}`);

export const startsWithLabel = (norm: string): boolean =>
  norm.slice(0, 20).includes('：') && STARTS.test(norm.slice(0, 20));
