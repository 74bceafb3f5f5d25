import type { EvidenceRef } from '#evidence';
import { specFor } from '#testing';
import {
  assigned,
  claim,
  day,
  education,
  report,
  reported,
  returned,
  partOf,
} from './task.fixtures.ts';
import { type TaskCommand } from './task.commands.ts';
import { taskDecider } from './task.ts';

const given = specFor(taskDecider);
const led = assigned({ leads: [education] });
const file: EvidenceRef = {
  sha256: '0f'.repeat(32),
  name: '名单.pdf',
  size: 1,
  type: 'application/pdf',
};
const figure = { name: '培训', value: 120, unit: '人次' };

const claimWith = (evidence: readonly EvidenceRef[]): TaskCommand => {
  const { type, data } = claim(education, '2025-12-01');
  return { type, data: { ...data, evidence } } as TaskCommand;
};

describe('figures and files of a report', () => {
  it('are recorded with it, up to twenty of each; none leaves no trace', () => {
    const full = {
      figures: Array.from({ length: 20 }, () => figure),
      evidence: Array.from({ length: 20 }, () => file),
    };
    given(led).when(report(education, full)).then(reported(education, full));
    given(led)
      .when(report(education, { figures: [], evidence: [] }))
      .then(reported(education));
    given(led)
      .when(report(education, { figures: [...full.figures, figure] }))
      .thenRefused('figures-malformed');
    given(led)
      .when(report(education, { evidence: [...full.evidence, file] }))
      .thenRefused('evidence-too-many');
  });

  it('figures and files are taken at the longest and the shortest that they may be', () => {
    const atMost = {
      figures: [
        { name: '名'.repeat(100), value: -0.5, unit: '个'.repeat(20) },
        { name: '名', value: 0, unit: '' },
      ],
      evidence: [
        { ...file, name: '长'.repeat(200), type: 't'.repeat(100) },
        { ...file, name: '短', type: 't' },
      ],
    };
    given(led).when(report(education, atMost)).then(reported(education, atMost));
  });

  it('are refused in another shape', () => {
    const wrong: readonly Partial<EvidenceRef>[] = [
      { sha256: '0F'.repeat(32) },
      { sha256: '0f'.repeat(31) },
      { name: '' },
      { name: '长'.repeat(201) },
      { size: 0 },
      { size: 1.5 },
      { type: '' },
      { type: 't'.repeat(101) },
    ];
    for (const one of wrong) {
      given(led)
        .when(report(education, { evidence: [{ ...file, ...one }] }))
        .thenRefused('evidence-malformed');
    }
    for (const one of [
      { name: '' },
      { name: '名'.repeat(101) },
      { value: NaN },
      { unit: '个'.repeat(21) },
    ]) {
      given(led)
        .when(report(education, { figures: [{ ...figure, ...one }] }))
        .thenRefused('figures-malformed');
    }
  });
});

describe('files of a claim', () => {
  it('stay with it', () => {
    const ofIt = { evidence: [file] };
    given(led)
      .when(claimWith([file]))
      .then({
        type: 'CompletionClaimed',
        data: { ...claimFacts, ...ofIt },
      });
    given(led, returned(education, '2025-11-01', '不全'))
      .when(claimWith([{ ...file, size: -1 }]))
      .thenRefused('evidence-malformed');
  });

  const claimFacts = {
    ...partOf(education),
    claimedOn: day('2025-12-01'),
    note: '',
  };
});
