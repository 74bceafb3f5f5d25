import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { mailTransportContract, message } from '../mail-transport.contract.ts';
import { fileNameOf, openMailFolder } from './mail-folder.ts';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'duban-mail-'));

mailTransportContract('MailFolder', async () => {
  const root = await newFolder();
  const folder = join(root, '邮件', 'out');
  return {
    transport: openMailFolder({ folder }),
    received: async () => {
      const names = await readdir(folder);
      return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    },
    clean: () => rm(root, { recursive: true, force: true }),
  };
});

describe('a folder of mail', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps one file for a message that is sent again, the last one whole', async () => {
    const mail = openMailFolder({ folder });
    await Promise.all([1, 2, 3].map(() => mail.send(message())));
    await mail.send(message({ subject: '最后一次' }));
    expect(await readdir(folder)).toEqual(['digest.2025-12-17.wang@duban.test.eml']);
  });

  it('defers what it cannot write, and leaves nothing half done', async () => {
    const notAFolder = join(folder, 'file');
    await writeFile(notAFolder, '');
    const mail = openMailFolder({ folder: notAFolder });
    expect(await mail.send(message())).toMatchObject({ outcome: 'deferred' });
    expect(await readdir(folder)).toEqual(['file']);
  });

  it('gives every id a name of its own that stays in the folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (one, other) => {
        const name = fileNameOf(one);
        expect(name).toMatch(/^[^./\\][^/\\]*\.eml$/);
        expect(Buffer.byteLength(name)).toBeLessThan(255);
        if (one !== other) expect(name).not.toBe(fileNameOf(other));
      }),
    );
    expect(fileNameOf('../../etc/passwd@x')).toBe('%2E.%2F..%2Fetc%2Fpasswd@x.eml');
  });
});
