import { type Where } from '#views';
import { type RunningObligation } from '../domain/running-obligation.ts';

/** Everything whose clock runs, for those who ask what a policy or a calendar would mean for it. An injection token. */
export abstract class RunningObligations {
  /** Page by page, others get their turn between two. @param of whose; default: everybody's */
  abstract pages(of?: Where): AsyncIterable<readonly RunningObligation[]>;
}
