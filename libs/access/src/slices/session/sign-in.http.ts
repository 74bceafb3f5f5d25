import { Body, Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import {
  IsBoolean,
  IsEmail,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Takes } from '#http';
import { SignInFaults } from '../../sign-in-faults.ts';
import { SessionCookies, type SessionReceipt } from './session-cookies.ts';
import { type TotpOffer } from '../../totp.ts';
import { MINUTES } from './codes.ts';
import { OWN_PATH } from './own-path.ts';
import { SecondStep } from './second-step.ts';
import { TotpDto } from './totp.http.ts';
import { SignInByLink } from './sign-in-by-link.ts';
import { SignInByPassword } from './sign-in-by-password.ts';
import { whereOf } from './where.ts';

class OwnDeviceDto {
  @ApiPropertyOptional({ description: '本人设备，联络员30日内免再次登录', default: false })
  @IsOptional()
  @IsBoolean()
  ownDevice?: boolean;
}

class SignInDto extends OwnDeviceDto {
  @ApiProperty({ description: '用户编号或登记的工作邮箱', maxLength: 200 })
  @IsString()
  @Length(1, 200)
  account!: string;

  @ApiProperty({ description: '密码', maxLength: 1000 })
  @IsString()
  @Length(1, 1000)
  password!: string;
}

class SendLinkDto {
  @ApiProperty({ description: '登记的工作邮箱', maxLength: 200 })
  @IsEmail({ allow_utf8_local_part: true })
  @MaxLength(200)
  address!: string;

  @ApiPropertyOptional({ description: '登录后打开的页面，本站路径', default: '/' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Matches(OWN_PATH)
  next?: string;
}

class CodeDto extends OwnDeviceDto {
  @ApiProperty({ description: '邮件链接中的代码', maxLength: 100 })
  @IsString()
  @Length(1, 100)
  code!: string;
}

class DigitsDto extends OwnDeviceDto {
  @ApiProperty({ description: '邮件中的六位验证码', pattern: '^\\d{6}$' })
  @Matches(/^\d{6}$/)
  digits!: string;
}

/** Said to everybody alike: whether anybody is reached at the address stays unsaid. */
export type LinkSent = { readonly minutes: number };

@ApiTags('session')
@Controller('session')
export class SignInController {
  constructor(
    private readonly byPassword: SignInByPassword,
    private readonly byLink: SignInByLink,
    private readonly second: SecondStep,
    private readonly cookies: SessionCookies,
    private readonly faults: SignInFaults,
  ) {}

  @Post()
  @Takes('form', { fromAnybody: true })
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '用账号和密码登录' })
  async signIn(
    @Body() { account, password, ownDevice = false }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionReceipt> {
    const given = { account, password, ownDevice };
    return this.cookies.give(await this.byPassword.signIn(given, whereOf(request)), reply);
  }

  @Post('link')
  @Takes('form', { fromAnybody: true })
  @HttpCode(202)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '向登记的工作邮箱发送一次性登录链接和验证码' })
  sendSignInLink(
    @Body() { address, next = '/' }: SendLinkDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): LinkSent {
    this.byLink.demandAllowed();
    const browser = this.cookies.mark(reply);
    // Not waited for: how long it takes would tell whether the address is registered.
    this.faults.watch(this.byLink.send({ address, next, browser }));
    return { minutes: MINUTES.link };
  }

  @Post('code')
  @Takes('form', { fromAnybody: true })
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '用邮件中的链接登录，限提出请求的浏览器' })
  async signInByCode(
    @Body() { code, ownDevice = false }: CodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionReceipt> {
    return this.redeem({ code }, request, reply, ownDevice);
  }

  @Post('digits')
  @Takes('form', { fromAnybody: true })
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '用邮件中的六位验证码登录，限提出请求的浏览器' })
  async signInByDigits(
    @Body() { digits, ownDevice = false }: DigitsDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionReceipt> {
    return this.redeem({ digits }, request, reply, ownDevice);
  }

  @Post('totp')
  @Takes('form', { fromAnybody: true })
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '登录的第二步：动态口令' })
  async signInByTotp(
    @Body() { code }: TotpDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionReceipt> {
    const browser = this.cookies.markOf(request);
    return this.cookies.give(await this.second.finish(browser, code, whereOf(request)), reply);
  }

  @Post('totp/key')
  @Takes('form', { fromAnybody: true })
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '登录中须先启用动态口令的，取得密钥，只在这次回答中出现' })
  async offerTotpAtSignIn(@Req() request: FastifyRequest): Promise<TotpOffer> {
    return this.second.offer(this.cookies.markOf(request));
  }

  private async redeem(
    given: { readonly code: string } | { readonly digits: string },
    request: FastifyRequest,
    reply: FastifyReply,
    ownDevice: boolean,
  ): Promise<SessionReceipt> {
    const browser = this.cookies.markOf(request);
    const opened = await this.byLink.signIn(given, browser, whereOf(request), ownDevice);
    return this.cookies.give(opened, reply);
  }
}
