import { RouteConfig } from '@nestjs/platform-fastify';

/**
 * What a route takes as its body; the server bounds it by that before it makes objects of it.
 * `form` some fields · `text` a long text · `list` many entries · `table` rows of people's files · `document` a whole plan.
 */
export type BodyKind = 'form' | 'text' | 'list' | 'table' | 'document';

export type BodyConfig = {
  /** Default `form`. */
  readonly takes?: BodyKind;
  /** True: also from whoever is not signed in. Otherwise the body of such a request is not read. Default false. */
  readonly fromAnybody?: boolean;
};

/** What the route of a controller's method takes as its body; without it `form`, of whoever is signed in. */
export const Takes = (
  takes: BodyKind,
  { fromAnybody = false }: Pick<BodyConfig, 'fromAnybody'> = {},
): MethodDecorator => RouteConfig({ takes, fromAnybody } satisfies BodyConfig);
