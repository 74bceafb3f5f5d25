import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailSeen } from './mail-seen.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-mail-seen-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('what the worker saw of the way out for mail', () => {
  it('is known to every process with the same folder, the latest of it', () => {
    const [worker, api] = [new MailSeen(folder), new MailSeen(folder)];
    expect(api.last()).toBeUndefined();
    const shut = { problem: '连不上邮件服务器。', remark: null };
    worker.tell(shut);
    expect(api.last()).toEqual(shut);
    const open = { problem: null, remark: '证书未经核验。' };
    worker.tell(open);
    expect(api.last()).toEqual(open);
  });

  it('leaves one file, for its owner alone', () => {
    new MailSeen(folder).tell({ problem: null, remark: null });
    expect(readdirSync(folder)).toEqual(['mail-way.json']);
    expect(statSync(join(folder, 'mail-way.json')).mode & 0o777).toBe(0o600);
  });

  it.each(['', '{', 'null', '[]', '{"problem":1,"remark":null}', '{"problem":null}'])(
    'is unknown where the file is no answer: %s',
    (text) => {
      writeFileSync(join(folder, 'mail-way.json'), text);
      expect(new MailSeen(folder).last()).toBeUndefined();
    },
  );

  it('a folder that takes nothing is a fault for who tells', () => {
    const gone = new MailSeen(join(folder, 'none'));
    expect(() => {
      gone.tell({ problem: null, remark: null });
    }).toThrow('ENOENT');
  });
});
