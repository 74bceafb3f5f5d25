import { SetMetadata } from '@nestjs/common';
import { type User } from './current-user.ts';

export const ALLOWED_ROLES = 'duban.roles';

/** Roles that may call the route. Without it, every signed-in user may. The guard stands in libs/access. */
export const Allowed = (...roles: readonly User['role'][]): ReturnType<typeof SetMetadata> =>
  SetMetadata(ALLOWED_ROLES, roles);
