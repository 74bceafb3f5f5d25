import { Rejection } from '#contract';
import { readDocument } from './document.dto.ts';

const bytesOf = (...lines: string[]): Buffer => Buffer.from(lines.join('\n'));
const codeOf = (read: () => unknown): string | null => {
  try {
    read();
    return null;
  } catch (error) {
    return error instanceof Rejection ? error.code : 'no refusal';
  }
};

describe('a document that is to be imported', () => {
  const name = '方案.txt';
  const plan = bytesOf('某县夜市工作方案（2026年）', '一、设施', '1.更换路灯。分批更换。');
  const poem = bytesOf('床前明月光，疑是地上霜。');
  it('a document with tasks gives its source and its outline', () => {
    const { source, outline } = readDocument({ name, bytes: plan });
    expect([source.name, outline.title]).toEqual([name, '某县夜市工作方案（2026年）']);
  });
  it('a document without any task is refused', () =>
    expect(codeOf(() => readDocument({ name, bytes: poem }))).toBe('document-without-tasks'));
  it('a document without any task is taken where that is asked for', () =>
    expect(codeOf(() => readDocument({ name, bytes: poem, withoutTasks: true }))).toBeNull());
});
