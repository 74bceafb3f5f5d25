import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hasEnded, processName } from './process-name.ts';

const nameOf = (pid: number): string => {
  const [place = '', , id = ''] = processName().split(' ');
  return [place, pid, id].join(' ');
};

describe('the name of a process', () => {
  it('is never given twice', () => expect(processName()).not.toBe(processName()));

  it('tells that a process which runs has not ended, and that one which was killed has', async () => {
    const child = spawn('sleep', ['60']);
    const name = nameOf(child.pid ?? 0);
    expect(hasEnded(name)).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(hasEnded(name)).toBe(true);
  });

  it('the name of an earlier process with our own number tells that it has ended', () =>
    expect(hasEnded(nameOf(process.pid))).toBe(true));

  it('the name of a process of another machine tells nothing', () =>
    expect(hasEnded('elsewhere/pid:[1] 1 5f0e')).toBe(false));
});
