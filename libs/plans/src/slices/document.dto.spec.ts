import { Rejection } from '#contract';
import { DirectFileReader } from '#documents';
import { readSource } from './document.dto.ts';

const bytesOf = (...lines: string[]): Buffer => Buffer.from(lines.join('\n'));
const reader = new DirectFileReader();
const codeOf = async (read: Promise<unknown>): Promise<string | null> => {
  try {
    await read;
    return null;
  } catch (error) {
    return error instanceof Rejection ? error.code : 'no refusal';
  }
};

describe('a document that is to be imported', () => {
  const name = '方案.txt';
  const plan = bytesOf('某县夜市工作方案（2026年）', '一、设施', '1.更换路灯。分批更换。');
  const poem = bytesOf('床前明月光，疑是地上霜。');
  it('a document with tasks gives its source, its outline and the file to keep', async () => {
    const { document, file } = await readSource(reader, { name, bytes: plan });
    expect([document.source.name, document.outline.title]).toEqual([
      name,
      '某县夜市工作方案（2026年）',
    ]);
    expect(document.source.file).toEqual({ size: plan.length, type: 'text/plain' });
    expect(file).toEqual({ bytes: plan, name, type: 'text/plain' });
  });
  it('a document without any task is refused', async () =>
    expect(await codeOf(readSource(reader, { name, bytes: poem }))).toBe('document-without-tasks'));
  it('a document without any task is taken where that is asked for', async () =>
    expect(await codeOf(readSource(reader, { name, bytes: poem, withoutTasks: true }))).toBeNull());
});
