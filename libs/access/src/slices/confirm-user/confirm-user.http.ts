import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin } from '#event-store';
import { CommandMetadataDto, CommandOrigin, CurrentUser, type User } from '#http';
import { type UserReceipt } from '../register-user/register-user.http.ts';
import { Invitation } from '../session/invitation.ts';
import { UsersSeen } from '../users-seen.ts';
import { ChangeUser } from '../change-user.handler.ts';

@ApiTags('users')
@Controller('users')
export class ConfirmUserController {
  constructor(
    private readonly commands: CommandBus,
    private readonly seen: UsersSeen,
    private readonly invitation: Invitation,
  ) {}

  @Post(':userId/confirm')
  @HttpCode(200)
  @ApiOperation({
    summary: '确认他人登记的系统管理员、签发领导或审计人员，随即向其发送设置密码的链接',
  })
  @ApiBody({ type: CommandMetadataDto, required: false })
  async confirmUser(
    @Param('userId') userId: string,
    @Body() _body: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<UserReceipt> {
    const command = new ChangeUser({ type: 'ConfirmUser', data: { userId } }, user, origin);
    const receipt = await this.seen.after(await this.commands.execute(command));
    return { userId, ...(await this.invitation.after(receipt, userId, user)), ...receipt };
  }
}
