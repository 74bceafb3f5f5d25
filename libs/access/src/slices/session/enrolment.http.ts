import { Body, Controller, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Rejection } from '#contract';
import { sees, CurrentUser, Takes, type User } from '#http';
import { People } from '../../people.port.ts';
import { Codes } from './codes.ts';
import { Enrolment } from './enrolment.ts';
import { SessionCookies, type SessionReceipt } from './session-cookies.ts';
import { whereOf } from './where.ts';

class EnrolDto {
  @ApiProperty({ description: '邮件链接中的代码', maxLength: 100 })
  @IsString()
  @Length(1, 100)
  code!: string;

  @ApiProperty({ description: '新密码，至少12个字符', minLength: 12, maxLength: 128 })
  @IsString()
  @Length(1, 1000)
  password!: string;
}

/** To which address the code went. `written`: facts, always one. */
export type EnrolmentSent = {
  readonly userId: string;
  readonly address: string;
  readonly written: number;
};

@ApiTags('session')
@Controller()
export class EnrolmentController {
  constructor(
    private readonly codes: Codes,
    private readonly enrolment: Enrolment,
    private readonly people: People,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('users/:userId/enrolment')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '向用户登记的工作邮箱发送设置密码的链接；只有本人看得到' })
  async sendEnrolment(
    @Param('userId') userId: string,
    @CurrentUser() user: User,
  ): Promise<EnrolmentSent> {
    const person = await this.people.byId(userId);
    if (!person || !sees(user, 'listUsers', person)) {
      throw new Rejection('user-not-found', { id: userId });
    }
    await this.codes.sendEnrolment(person, user.userId);
    return { userId, address: person.address ?? '', written: 1 };
  }

  @Post('enrolment')
  @Takes('form', { fromAnybody: true })
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '用邮件中的链接设置密码并登录' })
  async enrol(
    @Body() { code, password }: EnrolDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionReceipt> {
    const opened = await this.enrolment.enrol(code, password, whereOf(request));
    return this.cookies.give(opened, reply);
  }
}
