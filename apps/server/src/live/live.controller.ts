import { Controller, Get, Header, Headers, Ip, Req, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { holds } from '#contract';
import { CurrentUser, type AuthenticatedRequest, type User } from '#http';
import { LiveFeed } from './live-feed.ts';

@ApiTags('live')
@Controller('live')
export class LiveController {
  constructor(private readonly feed: LiveFeed) {}

  @Get()
  @Header('X-Accel-Buffering', 'no')
  @Header('Connection', 'close')
  @ApiOperation({
    summary:
      '随时得知有变化（Server-Sent Events）：只说位置、种类和编号，不说内容；断开后按 Last-Event-ID 补上，登录结束即断开',
  })
  async watchChanges(
    @Req() { headers }: AuthenticatedRequest,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Ip() address: string,
    @CurrentUser() user: User,
  ): Promise<StreamableFile> {
    const person = holds(user, 'visitor') ? address : user.userId;
    const stream = await this.feed.listen({ user, headers, person, lastEventId });
    return new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });
  }
}
