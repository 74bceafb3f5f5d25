import { ValidateIf } from 'class-validator';

/**
 * A field of a DTO that may be left out, and is what its other decorators say where it is not. Unlike `IsOptional` it does
 * not let null pass: a default in the code stands for what was left out only.
 */
export const MayBeLeftOut = (): PropertyDecorator =>
  ValidateIf((_, value: unknown) => value !== undefined);
