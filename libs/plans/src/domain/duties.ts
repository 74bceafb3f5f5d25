import { type Duties } from './content.events.ts';

export const dutiesOf = ({ leads, supports, responsible }: Duties): Duties => ({
  leads,
  supports,
  responsible,
});

export const namesIn = ({ leads, supports, responsible }: Duties): readonly string[] => [
  ...leads,
  ...supports,
  ...responsible,
];

export const sameDuties = (one: Duties, other: Duties): boolean =>
  sameNames(one.leads, other.leads) &&
  sameNames(one.supports, other.supports) &&
  sameNames(one.responsible, other.responsible);

const sameNames = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, index) => name === other[index]);
