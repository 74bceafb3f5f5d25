import { type JsonOption, printJson } from './output.ts';
import { type World } from './world.ts';

/** What a server answers to a command. */
export type Receipt = {
  readonly position?: string;
  /** 0 when it was already so. */
  readonly written: number;
};

/** @param done the sentence for people; what was already so is said to be */
export function showReceipt(
  world: World,
  { json }: JsonOption,
  receipt: Receipt,
  done: string,
): void {
  if (json) printJson(world, receipt);
  else world.say(receipt.written === 0 ? `${done}（此前已办理，未重复写入）` : done);
}
