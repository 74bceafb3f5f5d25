// Builds when a source is newer than the last build.
import { ensureBuilt } from './prepare.mjs';

ensureBuilt();
