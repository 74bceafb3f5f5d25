/** What a plan's facts tell beside what was decided, for specs of those who follow them. */
export { changesOf } from './changes.ts';
export { identified } from './identified.ts';
export { changedParticipants, participantsOf } from './participants.ts';
