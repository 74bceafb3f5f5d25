import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type Origin } from '#event-store';
import { CommandMetadataDto, CommandOrigin, CurrentUser, type User } from '#http';
import { AccountNotices } from '#mail';
import { ReadModels } from '#views';
import { type UserRow } from '../../views/user-list.ts';
import { ChangeUser } from '../change-user.handler.ts';
import { type UserReceipt } from '../register-user/register-user.http.ts';
import { Invitation } from '../session/invitation.ts';
import { UsersSeen } from '../users-seen.ts';

class ChangeAddressDto extends CommandMetadataDto {
  @ApiProperty({ description: '新的工作邮箱' })
  @IsString()
  @MaxLength(254)
  email!: string;
}

@ApiTags('users')
@Controller('users')
export class ChangeAddressController {
  constructor(
    private readonly commands: CommandBus,
    private readonly views: ReadModels,
    private readonly seen: UsersSeen,
    private readonly invitation: Invitation,
    private readonly notices: AccountNotices,
  ) {}

  @Put(':userId/address')
  @HttpCode(200)
  @ApiOperation({
    summary: '更改用户的工作邮箱：原邮箱收到告知，已发出的链接作废，尚无密码的向新邮箱重发链接',
  })
  async changeAddress(
    @Param('userId') userId: string,
    @Body() { email }: ChangeAddressDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<UserReceipt> {
    const before = await this.views.get<UserRow>('user-list', userId);
    const command = { type: 'ChangeAddress', data: { userId, email } } as const;
    const receipt = await this.seen.after(
      await this.commands.execute(new ChangeUser(command, user, origin)),
    );
    if (receipt.written > 0 && before?.email !== undefined) {
      this.notices.tell({ about: 'address', name: before.name, address: before.email });
    }
    return { userId, ...(await this.invitation.again(receipt, userId, user)), ...receipt };
  }
}
