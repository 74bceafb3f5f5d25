import type { EvidenceRef } from '#evidence';
import { Rejection } from '#contract';
import { type Figure } from './task.events.ts';

/** Files, and figures, that one report or claim may carry. */
export const MAX_EVIDENCE = 20;
export const MAX_FIGURES = 20;

const SHA256 = /^[0-9a-f]{64}$/;

const isWithin = (text: string, least: number, most: number): boolean =>
  text.length >= least && text.length <= most;

const isSound = ({ sha256, name, size, type }: EvidenceRef): boolean =>
  SHA256.test(sha256) &&
  isWithin(name, 1, 200) &&
  isWithin(type, 1, 100) &&
  Number.isSafeInteger(size) &&
  size > 0;

/**
 * The references as they are stored.
 * @throws {Rejection} `evidence-malformed`, `evidence-too-many`
 */
export function soundEvidence(evidence: readonly EvidenceRef[]): readonly EvidenceRef[] {
  if (evidence.length > MAX_EVIDENCE) {
    throw new Rejection('evidence-too-many', { most: MAX_EVIDENCE, count: evidence.length });
  }
  if (!evidence.every(isSound)) {
    throw new Rejection('evidence-malformed');
  }
  return evidence.map(({ sha256, name, size, type }) => ({ sha256, name, size, type }));
}

/**
 * The figures as they are stored.
 * @throws {Rejection} `figures-malformed`
 */
export function soundFigures(figures: readonly Figure[]): readonly Figure[] {
  const sound = figures.every(
    ({ name, value, unit }) =>
      isWithin(name, 1, 100) && isWithin(unit, 0, 20) && Number.isFinite(value),
  );
  if (!sound || figures.length > MAX_FIGURES) {
    throw new Rejection('figures-malformed', { most: MAX_FIGURES });
  }
  return figures.map(({ name, value, unit }) => ({ name, value, unit }));
}
