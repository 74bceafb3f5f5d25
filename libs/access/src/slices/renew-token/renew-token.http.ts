import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto } from '#http';
import { sha256 } from '#kernel';
import { newToken } from '../../token.ts';
import { type TokenReceipt } from '../register-user/register-user.http.ts';
import { UsersSeen } from '../users-seen.ts';
import { ChangeUser } from '../change-user.handler.ts';

@ApiTags('users')
@Controller('users')
export class RenewTokenController {
  constructor(
    private readonly commands: CommandBus,
    private readonly seen: UsersSeen,
  ) {}

  @Post(':userId/token')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '换发登录令牌，旧令牌随即失效；新令牌只在这次回答中出现' })
  @ApiBody({ type: CommandMetadataDto, required: false })
  async renewToken(
    @Param('userId') userId: string,
    @Body() _body: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<TokenReceipt> {
    const token = newToken();
    const data = { userId, tokenSha256: sha256(token) };
    const command = new ChangeUser({ type: 'RenewToken', data }, user, origin);
    const receipt = await this.seen.after(await this.commands.execute(command));
    return { userId, token, ...receipt };
  }
}
