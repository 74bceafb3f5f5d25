import { Controller, Get, Header, HttpCode, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Rejection } from '#contract';
import { Public } from '../../public.decorator.ts';
import { isOwnPath } from './own-path.ts';
import { SessionCookies } from './session-cookies.ts';
import { SignInByProvider } from './sign-in-by-provider.ts';
import { whereOf } from './where.ts';

const SEE_OTHER = 303;

/** The way to a provider and back: pages of a browser, so a refusal leads to the sign-in page, which says it. */
@ApiExcludeController()
@Public()
@Controller('session/oidc')
export class ProviderController {
  constructor(
    private readonly byProvider: SignInByProvider,
    private readonly cookies: SessionCookies,
  ) {}

  @Get()
  @HttpCode(SEE_OTHER)
  @Header('cache-control', 'no-store')
  async leave(
    @Query('next') asked: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const next = isOwnPath(asked) ? asked : '/';
    await this.orBack(reply, async () => {
      const { url, browser } = await this.byProvider.begin(next, whereOf(request));
      this.cookies.hand(browser, reply);
      void reply.header('location', url);
    });
  }

  @Get('callback')
  @HttpCode(SEE_OTHER)
  @Header('cache-control', 'no-store')
  async comeBack(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const browser = this.cookies.markOf(request);
    const [, query = ''] = request.url.split('?', 2);
    await this.orBack(reply, async () => {
      const { opened, next } = await this.byProvider.finish(query, browser, whereOf(request));
      this.cookies.give(opened, reply);
      void reply.header('location', next);
    });
  }

  private async orBack(reply: FastifyReply, go: () => Promise<void>): Promise<void> {
    try {
      await go();
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      void reply.header('location', `/login?refused=${error.code}`);
    }
  }
}
