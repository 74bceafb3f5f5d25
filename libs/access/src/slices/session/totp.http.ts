import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Req,
} from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { type FastifyRequest } from 'fastify';
import { Rejection } from '#contract';
import { sees, CurrentSession, CurrentUser, type User } from '#http';
import { type Instant } from '#kernel';
import { People, type Person } from '../../people.port.ts';
import { type TotpOffer } from '../../totp.ts';
import { Admission } from './admission.ts';
import { OwnTotp } from './own-totp.ts';
import { SecondStep } from './second-step.ts';
import { whereOf } from './where.ts';

export class TotpDto {
  @ApiProperty({ description: '动态口令：身份验证器显示的六位数字', pattern: '^\\d{6}$' })
  @Matches(/^\d{6}$/)
  code!: string;
}

export type TotpState = {
  /** Null: no key is set up. */
  readonly setUpAt: Instant | null;
  /** The server lets this user sign in with one only. */
  readonly required: boolean;
};

/** What changed. `written`: facts. */
export type TotpChanged = { readonly userId: string; readonly written: number };

@ApiTags('session')
@Controller()
export class TotpController {
  constructor(
    private readonly totp: OwnTotp,
    private readonly second: SecondStep,
    private readonly admission: Admission,
    private readonly people: People,
  ) {}

  @Get('me/totp')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '本人的动态口令是否已启用' })
  async getTotp(@CurrentUser() { userId }: User): Promise<TotpState> {
    const person = await this.people.byId(userId);
    const required = person !== undefined && this.second.demandedOf(person);
    return { setUpAt: await this.totp.setUpAt(userId), required };
  }

  @Post('me/totp')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '取得动态口令的密钥，只在这次回答中出现；填一次口令后启用' })
  async offerTotp(
    @CurrentUser() user: User,
    @CurrentSession() sessionId: string | undefined,
  ): Promise<TotpOffer> {
    const { userId } = await this.signedIn(user, sessionId);
    return this.totp.offer(userId);
  }

  @Put('me/totp')
  @HttpCode(200)
  @ApiOperation({ summary: '启用动态口令' })
  async setUpTotp(
    @Body() { code }: TotpDto,
    @CurrentUser() user: User,
    @CurrentSession() sessionId: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<TotpChanged> {
    const person = await this.signedIn(user, sessionId);
    if (await this.totp.isSetUp(person.userId)) throw new Rejection('totp-already');
    await this.demandCode(person, code, request);
    return { userId: person.userId, written: 1 };
  }

  @Delete('me/totp')
  @ApiOperation({ summary: '停用本人的动态口令，须填一次口令' })
  async endTotp(
    @Body() { code }: TotpDto,
    @CurrentUser() user: User,
    @CurrentSession() sessionId: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<TotpChanged> {
    const person = await this.signedIn(user, sessionId);
    if (!(await this.totp.isSetUp(person.userId))) throw new Rejection('totp-missing');
    await this.demandCode(person, code, request);
    await this.totp.end(person, person.userId);
    return { userId: person.userId, written: 1 };
  }

  @Delete('users/:userId/totp')
  @ApiOperation({ summary: '停用他人的动态口令，如手机遗失；密码不变，本人登录后可重新启用' })
  async resetTotp(
    @Param('userId') userId: string,
    @CurrentUser() user: User,
  ): Promise<TotpChanged> {
    const person = await this.people.byId(userId);
    if (!person || !sees(user, 'listUsers', person)) {
      throw new Rejection('user-not-found', { id: userId });
    }
    // Whoever found an open session must not be able to take the second factor of its owner away.
    if (userId === user.userId) throw new Rejection('totp-own');
    await this.totp.end(person, user.userId);
    return { userId, written: 1 };
  }

  /** A program's token sets up no factor of its owner. */
  private async signedIn({ userId }: User, sessionId: string | undefined): Promise<Person> {
    const person = sessionId === undefined ? undefined : await this.people.byId(userId);
    if (!person) throw new Rejection('session-missing');
    return person;
  }

  private async demandCode(person: Person, code: string, request: FastifyRequest): Promise<void> {
    const where = whereOf(request);
    await this.admission.demandFree(person.userId, where.address);
    if (await this.totp.takes(person, code)) return;
    await this.admission.refuse(person.userId, person, where, 'totp');
    throw new Rejection('totp-wrong');
  }
}
