import { fold, parseLocalDate } from '#kernel';
import { goldenSuite, specFor } from '#testing';
import { type UploadEvent } from './upload.events.ts';
import { type UploadCommand, uploadDecider } from './upload.ts';

const MB = 1024 * 1024;
const ref = {
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  userId: 'wang-fang',
  region: 'zezhou',
  organization: '县教育局',
  organizationId: 'e-1',
  receivedOn: parseLocalDate('2026-12-01'),
};
const file = { ...ref, name: '名单.pdf', size: 3 * MB, type: 'application/pdf' };
type File = Partial<typeof file>;
const receive = (more: File = {}, mostBytes = 10 * MB): UploadCommand => ({
  type: 'ReceiveEvidence',
  data: { ...file, ...more, mostBytes },
});
const received = (more: File = {}): UploadEvent => ({
  type: 'EvidenceReceived',
  data: { ...file, ...more },
});
const end = { ...ref, expiredOn: parseLocalDate('2026-12-31') };
const expire: UploadCommand = { type: 'ExpireEvidence', data: end };
const expired: UploadEvent = { type: 'EvidenceExpired', data: end };
const given = specFor(uploadDecider);

describe('what an organization hands in on a day', () => {
  it('is written down with who handed it in', () => given().when(receive()).then(received()));

  it('counts once when the same person hands it in again, and again when another does', () => {
    given(received()).when(receive()).thenNothing();
    const colleague = { userId: 'li-qiang' };
    given(received()).when(receive(colleague)).then(received(colleague));
  });

  it('may be as much as the quota, and not a byte more', () => {
    const rest = { sha256: 'b', size: 7 * MB };
    given(received()).when(receive(rest)).then(received(rest));
    given(received())
      .when(receive({ ...rest, size: 7 * MB + 1 }))
      .thenRefused('evidence-quota');
  });

  it('is a thousand files at most, however small', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => received({ sha256: `f${index}`, size: 1 }));
    const one = { sha256: 'last', size: 1 };
    given(...many(999))
      .when(receive(one))
      .then(received(one));
    given(...many(1_000))
      .when(receive(one))
      .thenRefused('evidence-quota');
  });

  it('ends once, and only what is there', () => {
    given(received()).when(expire).then(expired);
    given(received(), expired).when(expire).thenNothing();
    given().when(expire).thenNothing();
    given(received({ userId: 'li-qiang' }))
      .when(expire)
      .thenNothing();
  });
});

const stored = goldenSuite<UploadEvent>(
  'uploads',
  { EvidenceReceived: received(), EvidenceExpired: expired },
  new URL('golden/', import.meta.url),
);

it('stored facts of uploads are understood for ever', () =>
  expect(fold(uploadDecider, stored())).toEqual({
    bytes: 3 * MB,
    uploads: [{ sha256: ref.sha256, userId: 'wang-fang', expired: true }],
  }));
