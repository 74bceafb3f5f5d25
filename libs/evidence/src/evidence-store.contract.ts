import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { Rejection } from '#contract';
import { sha256 } from '#kernel';
import {
  type EvidenceBytes,
  type EvidenceStore,
  MAX_EVIDENCE_BYTES,
} from './evidence-store.port.ts';
import { MAX_EVIDENCE_NAME } from './label.ts';
import { KEPT, pdf, pdfOf, REFUSED, text } from './samples.fixtures.ts';

/** Reads the stream to its end, so that what is open behind it is closed. */
async function read(store: EvidenceStore, key: string) {
  const opened = await store.open(key);
  if (!opened) return undefined;
  const { stream, size, type } = opened;
  return { content: await buffer(stream), size, type };
}

/**
 * What every adapter must do. Call it from the adapter's own spec.
 * @param isBare told after each refusal: nothing half may be left
 */
export function evidenceStoreContract(
  name: string,
  openStore: () => Promise<EvidenceStore>,
  isBare: () => boolean = () => true,
): void {
  describe(`${name} keeps the contract of evidence`, () => {
    let store: EvidenceStore;
    beforeEach(async () => {
      store = await openStore();
    });
    const refused = async (bytes: EvidenceBytes, code: string, sentence: string): Promise<void> => {
      const error: unknown = await store.put(bytes, { name: 'a.pdf' }).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(Rejection);
      expect(error).toMatchObject({ code });
      expect((error as Rejection).message).toBe(sentence);
      expect(isBare()).toBe(true);
    };

    it.each(KEPT)('keeps %s as what it is', async (_, bytes, type) => {
      const ref = await store.put(bytes, { name: '材料.exe' });
      expect(ref).toEqual({ sha256: sha256(bytes), name: '材料.exe', size: bytes.length, type });
      expect(await store.has(ref.sha256)).toBe(true);
      expect(await read(store, ref.sha256)).toEqual({ content: bytes, size: bytes.length, type });
    });

    it('keeps a file of any kind whose reader has told its type', async () => {
      const bytes = Buffer.from('PK\x03\x04 some other archive', 'latin1');
      const ref = await store.put(bytes, { name: '方案.ofd', type: 'application/ofd' });
      expect(ref).toEqual({
        sha256: sha256(bytes),
        name: '方案.ofd',
        size: bytes.length,
        type: 'application/ofd',
      });
      expect((await read(store, ref.sha256))?.content).toEqual(bytes);
    });

    it.each(REFUSED)('refuses %s, whatever it is called', async (_, bytes) => {
      await refused(
        bytes,
        'evidence-type-refused',
        '“a.pdf”不是可接收的类型，未保存；请上传PDF、Word、Excel、PPT、JPG、PNG或文本文件。',
      );
      expect(await store.has(sha256(bytes))).toBe(false);
    });

    it('keeps nothing of what is not admitted, and what was there before stays', async () => {
      const full = new Rejection('evidence-quota', { megabytes: 1, files: 1 });
      const told: unknown[] = [];
      const refuse = (bytes: Buffer): Promise<unknown> =>
        store
          .put(bytes, { name: 'a.pdf' }, (ref) => {
            told.push(ref);
            return Promise.reject(full);
          })
          .catch((error: unknown) => error);
      expect(await refuse(pdf)).toBe(full);
      const size = pdf.length;
      expect(told).toEqual([{ sha256: sha256(pdf), name: 'a.pdf', size, type: 'application/pdf' }]);
      expect(await store.has(sha256(pdf))).toBe(false);
      expect(isBare()).toBe(true);
      await store.put(pdf, { name: 'a.pdf' });
      expect(await refuse(pdf)).toBe(full);
      expect(await read(store, sha256(pdf))).toMatchObject({ content: pdf });
    });

    it('gives back what came in pieces, cut anywhere', () =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (parts) => {
          const whole = Buffer.from(`x${parts.join('').replaceAll('\0', '')}`);
          const cut = whole.length / 2;
          // oxlint-disable-next-line typescript/require-await -- two pieces
          const pieces = (async function* () {
            yield whole.subarray(0, cut);
            yield whole.subarray(cut);
          })();
          const ref = await store.put(pieces, { name: 'a.txt' });
          expect(ref.sha256).toBe(sha256(whole));
          expect(await read(store, ref.sha256)).toMatchObject({ content: whole });
        }),
        { numRuns: 30 },
      ));

    it('keeps the same content once, whatever it is called and however often it comes', async () => {
      const names = ['一.pdf', '二.pdf', '一.pdf'];
      const refs = await Promise.all(names.map((label) => store.put(pdf, { name: label })));
      expect(refs.map(({ sha256: key }) => key)).toEqual(names.map(() => sha256(pdf)));
      expect(refs.map((ref) => ref.name)).toEqual(names);
      expect(await read(store, sha256(pdf))).toMatchObject({ content: pdf });
    });

    it('takes a file of exactly the limit, and not one byte more', async () => {
      const ref = await store.put(pdfOf(MAX_EVIDENCE_BYTES), { name: 'a.pdf' });
      expect(ref.size).toBe(MAX_EVIDENCE_BYTES);
      const tooLong = MAX_EVIDENCE_BYTES + 1;
      const advice = '超过20 MB，未保存；请压缩或拆分后上传。';
      await refused(pdfOf(tooLong), 'evidence-too-large', `“a.pdf”${advice}`);
      const whole = await buffer(pdfOf(tooLong));
      await refused(whole, 'evidence-too-large', `“a.pdf”20.1 MB，${advice}`);
    });

    it('refuses what is empty', async () => {
      const sentence = '“a.pdf”为空文件，未保存。';
      await refused(Buffer.alloc(0), 'evidence-empty', sentence);
      await refused(Readable.from([]), 'evidence-empty', sentence);
    });

    it('keeps nothing of what breaks off', async () => {
      // oxlint-disable-next-line typescript/require-await -- a sender that goes away
      const broken = (async function* () {
        yield pdf;
        throw new Error('aborted');
      })();
      await refused(broken, 'evidence-incomplete', '“a.pdf”未传完，未保存；请重新上传。');
      expect(await store.has(sha256(pdf))).toBe(false);
    });

    it.each([
      ['../../etc/passwd', 'passwd'],
      ['C:\\用户\\佐证.pdf', '佐证.pdf'],
      ['..', '未命名'],
      ['a/', '未命名'],
      ['', '未命名'],
      ['\u202efdp.exe', 'fdp.exe'],
      ['a\r\nSet-Cookie: b.pdf', 'aSet-Cookie: b.pdf'],
      ['\ud800.pdf', '\ufffd.pdf'],
    ])('shows of the name %j what is a label: %j', async (given, shown) =>
      expect(await store.put(pdf, { name: given })).toMatchObject({ name: shown }),
    );

    it('cuts a long name and leaves its extension', async () => {
      const { name: shown } = await store.put(pdf, { name: `${'长𠮷'.repeat(5_000)}.pdf` });
      expect(shown.length).toBeGreaterThan(MAX_EVIDENCE_NAME - 3);
      expect(shown.length).toBeLessThanOrEqual(MAX_EVIDENCE_NAME);
      expect(shown).toMatch(/\.pdf$/);
      expect(shown.isWellFormed()).toBe(true);
    });

    it.each([
      '',
      '..',
      '../incoming',
      sha256('no file'),
      sha256(pdf).toUpperCase(),
      'a'.repeat(9_999),
    ])('has nothing under %j', async (key) => {
      await store.put(pdf, { name: 'a.pdf' });
      expect(await store.has(key)).toBe(false);
      expect(await store.open(key)).toBeUndefined();
    });

    it('removes one file and no other, and may be told so again', async () => {
      const other = text('另一个');
      await store.put(pdf, { name: 'a.pdf' });
      await store.put(other, { name: 'b.txt' });
      for (const key of [sha256(pdf), sha256(pdf), '../incoming', '']) await store.remove(key);
      expect(await store.has(sha256(pdf))).toBe(false);
      expect(await store.open(sha256(pdf))).toBeUndefined();
      expect(await read(store, sha256(other))).toMatchObject({ content: other });
      await store.put(pdf, { name: 'a.pdf' });
      expect(await store.has(sha256(pdf))).toBe(true);
    });

    it('keeps text of many pages', async () => {
      const long = text('科学素质'.repeat(100_000));
      expect(await store.put(long, { name: 'a.txt' })).toMatchObject({ type: 'text/plain' });
    });
  });
}
