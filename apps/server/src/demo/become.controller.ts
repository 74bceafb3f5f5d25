import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Admission, People, SessionCookies, type SessionReceipt, whereOf } from '#access';
import { Rejection } from '#contract';
import { Takes } from '#http';
import { type Listed } from '#views';
import { SAMPLE_USERS, type SampleUser } from './sample-users.ts';

class BecomeDto {
  @ApiProperty({ description: '演示用户的编号', example: 'zezhou-office' })
  @IsString()
  @MaxLength(40)
  userId!: string;
}

export type DemoPerson = Pick<SampleUser, 'userId' | 'name' | 'roles' | 'as'>;

/** Only with `DUBAN_DEMO=1`: whoever tries the demo out is one of its people at one click. */
@ApiTags('demo')
@Controller('demo')
export class BecomeController {
  constructor(
    private readonly people: People,
    private readonly admission: Admission,
    private readonly cookies: SessionCookies,
  ) {}

  @Get('people')
  @ApiOperation({ summary: '可以体验的演示用户' })
  listDemoPeople(): Listed<DemoPerson> {
    const rows = SAMPLE_USERS.map(({ userId, name, roles, as }) => ({ userId, name, roles, as }));
    return { rows, total: rows.length };
  }

  @Post('become')
  @Takes('form', { fromAnybody: true })
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '以演示用户的身份登录，不需要密码' })
  async becomeDemoPerson(
    @Body() { userId }: BecomeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionReceipt> {
    const isSample = SAMPLE_USERS.some((user) => user.userId === userId);
    const person = isSample ? await this.people.byId(userId) : undefined;
    if (!person) throw new Rejection('user-not-found', { id: userId });
    const opened = await this.admission.admit(person, 'demo', whereOf(request), false);
    return this.cookies.give(opened, reply);
  }
}
