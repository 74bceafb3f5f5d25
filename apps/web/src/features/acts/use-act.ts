import { type UseMutationResult } from '@tanstack/react-query';
import { useCommand } from '../../api/use-command.ts';
import { ACTS } from './act-specs.ts';
import { type About, type ActName, NOTHING_GIVEN } from './act-types.ts';

type Doing = { readonly name: ActName; readonly about: About };

/** Carries out an act that asks for nothing. */
export const useAct = (): UseMutationResult<unknown, Error, Doing> =>
  useCommand(({ name, about }: Doing, key) => ACTS[name].send(about, NOTHING_GIVEN, key));
