import { Global, Module } from '@nestjs/common';
import { Directory } from '#kernel';
import { PlansModule } from './plans.module.ts';
import { Policies } from './policies.port.ts';

const policies = { latest: (name: string) => Promise.resolve({ name, version: 1 }) };
/** What the directory knows beside organizations. */
export const known = { regions: [] as readonly string[], offices: [] as readonly string[] };
/** Registered under other ids than their names make. */
const directory = {
  idsIn: () => Promise.resolve({ 区教育局: 'e-1', 团区委: 'l-1' }),
  regions: (): Promise<readonly string[]> => Promise.resolve(known.regions),
  officesIn: (): Promise<readonly string[]> => Promise.resolve(known.offices),
};
const bound = [
  { provide: Policies, useValue: policies },
  { provide: Directory, useValue: directory },
];
@Global()
@Module({ providers: bound, exports: [Policies, Directory] })
class Bound {}
/** Plans, with a policy and a directory. */
@Module({ imports: [Bound, PlansModule] })
export class Feature {}
