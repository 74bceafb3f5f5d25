import { worldOf } from './world.ts';

const streamOf = (isTTY: boolean) => {
  const written: string[] = [];
  const stream = { isTTY, columns: 20, write: (text: string) => written.push(text) > 0 };
  return { written, stream: stream as unknown as NodeJS.WriteStream & { fd: 1 & 2 } };
};

const LINE = '任务内容 深化科普与大数据、云计算深度融合。';

describe('what is said', () => {
  it('goes on below on a terminal that is too narrow, with no mark at a wrong end', () => {
    const { written, stream } = streamOf(true);
    const { say, tell } = worldOf({ stdin: process.stdin, stdout: stream, stderr: stream });
    say(LINE);
    tell('短');
    expect(written).toEqual(['任务内容 深化科普与\n大数据、云计算深度融\n合。\n', '短\n']);
  });

  it('is one line elsewhere, and where it is coloured', () => {
    const { written, stream } = streamOf(false);
    worldOf({ stdin: process.stdin, stdout: stream, stderr: stream }).say(LINE);
    const terminal = streamOf(true);
    const all = { stdin: process.stdin, stdout: terminal.stream, stderr: terminal.stream };
    worldOf(all).say(`\u001b[1m${LINE}\u001b[22m`);
    expect(written).toEqual([`${LINE}\n`]);
    expect(terminal.written).toEqual([`\u001b[1m${LINE}\u001b[22m\n`]);
  });
});
