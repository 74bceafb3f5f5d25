import { Body, Controller, Delete, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto } from '#http';
import { Rejection } from '#contract';
import { UsersSeen } from '../users-seen.ts';
import { ChangeUser } from '../change-user.handler.ts';

@ApiTags('users')
@Controller('users')
export class DisableUserController {
  constructor(
    private readonly commands: CommandBus,
    private readonly seen: UsersSeen,
  ) {}

  @Delete(':userId')
  @ApiOperation({ summary: '停用用户，随即不能登录；不能停用自己' })
  @ApiBody({ type: CommandMetadataDto, required: false })
  async disableUser(
    @Param('userId') userId: string,
    @Body() _body: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    // Otherwise nobody might be left who can register users.
    if (userId === user.userId) throw new Rejection('user-is-yourself');
    const command = { type: 'DisableUser', data: { userId } } as const;
    return this.seen.after(await this.commands.execute(new ChangeUser(command, user, origin)));
  }
}
