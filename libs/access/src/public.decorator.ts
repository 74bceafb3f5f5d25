import { SetMetadata } from '@nestjs/common';

export const PUBLIC_ROUTE = 'duban.public';

/** A route that needs no sign-in: health, metrics, the page itself. */
export const Public = (): ReturnType<typeof SetMetadata> => SetMetadata(PUBLIC_ROUTE, true);
