import { Body, Controller, Delete, Get, Header, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { Rejection } from '#contract';
import { CurrentSession, CurrentUser, type User } from '#http';
import { type Instant } from '#kernel';
import { type Listed } from '#views';
import { type ApiToken, CredentialStore } from '../../credentials/credential-store.port.ts';
import { People } from '../../people.port.ts';
import { SignInRecord } from '../../sign-in-record.ts';
import { Tokens } from '../../tokens.ts';

const LONGEST_DAYS = 365;
const DAYS = 90;
const MOST = 10;

class IssueTokenDto {
  @ApiProperty({ description: '用途或所在机器', maxLength: 50 })
  @IsString()
  @Length(1, 50)
  name!: string;

  @ApiPropertyOptional({ description: '只能查看，不能办理', default: false })
  @IsOptional()
  @IsBoolean()
  readOnly?: boolean;

  @ApiPropertyOptional({
    description: '有效天数',
    default: DAYS,
    minimum: 1,
    maximum: LONGEST_DAYS,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LONGEST_DAYS)
  days?: number;
}

export type TokenLine = Omit<ApiToken, 'tokenSha256' | 'userId'>;

/** The token is shown this once. */
export type TokenIssued = {
  readonly tokenId: string;
  readonly token: string;
  readonly expiresAt: Instant;
};

/** How many tokens were ended. */
export type TokensEnded = { readonly ended: number };

@ApiTags('session')
@Controller('me/tokens')
export class OwnTokensController {
  constructor(
    private readonly store: CredentialStore,
    private readonly tokens: Tokens,
    private readonly people: People,
    private readonly record: SignInRecord,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '本人的登录令牌，最近的在前' })
  async listTokens(@CurrentUser() { userId }: User): Promise<Listed<TokenLine>> {
    const rows = (await this.store.tokensOf(userId)).map(
      ({ tokenSha256: _secret, userId: _user, ...line }) => line,
    );
    return { rows, total: rows.length };
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '为本人的程序新建登录令牌，只在这次回答中出现；须先用浏览器或密码登录' })
  async issueToken(
    @Body() { name, readOnly = false, days = DAYS }: IssueTokenDto,
    @CurrentUser() { userId }: User,
    @CurrentSession() sessionId: string | undefined,
  ): Promise<TokenIssued> {
    // A token that makes tokens would outlive its own end.
    const person = sessionId === undefined ? undefined : await this.people.byId(userId);
    if (!person) throw new Rejection('session-missing');
    if ((await this.store.tokensOf(userId)).length >= MOST) {
      throw new Rejection('tokens-too-many', { most: MOST });
    }
    const { token, kept } = await this.tokens.issue(userId, { name, readOnly, days });
    const { tokenId, expiresAt } = kept;
    const data = { tokenId, name, readOnly, expiresAt };
    await this.record.keep(person, { type: 'TokenIssued', data });
    return { tokenId, token, expiresAt };
  }

  @Delete(':tokenId')
  @ApiOperation({ summary: '停用本人的一个登录令牌' })
  async endToken(
    @Param('tokenId') tokenId: string,
    @CurrentUser() { userId }: User,
  ): Promise<TokensEnded> {
    const own = (await this.store.tokensOf(userId)).find((each) => each.tokenId === tokenId);
    if (!own || !(await this.store.endToken(userId, tokenId))) {
      throw new Rejection('token-not-found', { id: tokenId });
    }
    const person = await this.people.byId(userId);
    const data = { tokenId, name: own.name };
    if (person) await this.record.keep(person, { type: 'TokenEnded', data });
    return { ended: 1 };
  }
}
