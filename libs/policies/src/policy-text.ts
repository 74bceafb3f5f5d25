import { parse, YAMLParseError } from 'yaml';
import { Rejection } from '#contract';
import { parsePolicy } from './domain/policy.ts';
import { type Policy } from './domain/policy.events.ts';

/** A policy as people write it: YAML, of which JSON is a part. @throws {Rejection} `policy-malformed` */
export function policyFromText(text: string): Policy {
  try {
    return parsePolicy(parse(text, { maxAliasCount: 0 }));
  } catch (error) {
    if (error instanceof Rejection) throw error;
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    throw new Rejection('policy-malformed', { where: '', ...(line !== undefined && { line }) });
  }
}
