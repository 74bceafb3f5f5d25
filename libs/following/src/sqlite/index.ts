export { openProgressBoard } from './progress-board.ts';
