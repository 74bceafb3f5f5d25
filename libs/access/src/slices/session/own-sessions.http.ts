import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Rejection } from '#contract';
import { CurrentSession, CurrentUser, type User } from '#http';
import { type Listed } from '#views';
import { type Session } from '../../credentials/credential-store.port.ts';
import { People } from '../../people.port.ts';
import { Sessions } from '../../sessions.ts';
import { EndSessions } from './end-sessions.ts';
import { OwnPassword } from './own-password.ts';
import { SessionCookies } from './session-cookies.ts';
import { whereOf } from './where.ts';

class ChangePasswordDto {
  @ApiProperty({ description: '现用密码', maxLength: 1000 })
  @IsString()
  @Length(1, 1000)
  current!: string;

  @ApiProperty({ description: '新密码，至少12个字符', minLength: 12, maxLength: 128 })
  @IsString()
  @Length(1, 1000)
  password!: string;
}

/** A device on which one is signed in. */
export type SessionLine = Omit<Session, 'secretSha256' | 'userId' | 'idleMs'> & {
  /** The one that asks. */
  readonly current: boolean;
};

/** How many sessions were ended. */
export type SessionsEnded = { readonly ended: number };

@ApiTags('session')
@Controller()
export class OwnSessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly ending: EndSessions,
    private readonly own: OwnPassword,
    private readonly people: People,
    private readonly cookies: SessionCookies,
  ) {}

  @Delete('session')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '退出登录' })
  async signOut(
    @CurrentUser() { userId }: User,
    @CurrentSession() sessionId: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionsEnded> {
    if (sessionId === undefined) throw new Rejection('session-missing');
    await this.ending.signOut(userId, sessionId);
    this.cookies.takeBack(reply);
    return { ended: 1 };
  }

  @Get('me/sessions')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '本人登录的设备，最近的在前' })
  async listSessions(
    @CurrentUser() { userId }: User,
    @CurrentSession() sessionId: string | undefined,
  ): Promise<Listed<SessionLine>> {
    const rows = (await this.sessions.of(userId)).map(
      ({ secretSha256: _secret, userId: _user, idleMs: _idle, ...line }) => ({
        ...line,
        current: line.sessionId === sessionId,
      }),
    );
    return { rows, total: rows.length };
  }

  @Delete('me/sessions/:sessionId')
  @ApiOperation({ summary: '退出一台设备' })
  async endSession(
    @Param('sessionId') sessionId: string,
    @CurrentUser() { userId }: User,
  ): Promise<SessionsEnded> {
    await this.ending.end(userId, sessionId);
    return { ended: 1 };
  }

  @Delete('me/sessions')
  @ApiOperation({ summary: '退出其他所有设备' })
  async endOtherSessions(
    @CurrentUser() { userId }: User,
    @CurrentSession() sessionId: string | undefined,
  ): Promise<SessionsEnded> {
    return { ended: await this.ending.endOthers(userId, sessionId) };
  }

  @Put('me/password')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '更换密码，其他设备随即退出' })
  async changePassword(
    @Body() { current, password }: ChangePasswordDto,
    @CurrentUser() { userId }: User,
    @CurrentSession() sessionId: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly userId: string }> {
    const person = await this.people.byId(userId);
    if (!person) throw new Rejection('password-not-yours');
    await this.own.change(person, { current, password }, whereOf(request), sessionId);
    return { userId };
  }
}
