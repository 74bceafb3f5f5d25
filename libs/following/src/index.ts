export { type Aggregate, aggregate, type Follower, follower, type Following } from './follower.ts';
export { type Recorded, type Rows, type Task } from './follower.ts';
export type { FollowingRefused } from './refusal.ts';
export { type FollowerOptions, type RunningFollower } from './running-follower.ts';
export { type Progress, settle, type Settled } from './settled.ts';
export { startFollower } from './start-follower.ts';
export { type Fold, stateBefore } from './state-before.ts';
