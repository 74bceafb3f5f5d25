import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, regionMeant, type User, CommandMetadataDto } from '#http';
import { defined, Directory } from '#kernel';
import { USER_ROLES } from '../../domain/user-fields.ts';
import { type UserRole } from '../../domain/user.events.ts';
import { Invitation, type Invited } from '../session/invitation.ts';
import { UsersSeen } from '../users-seen.ts';
import { IsPlanIds, PLANS_LEFT_OUT } from '../plan-ids.dto.ts';
import { ChangeUser } from '../change-user.handler.ts';

class RegisterUserDto extends CommandMetadataDto {
  @ApiProperty({ description: '用户编号：小写字母、数字和连字符，一经使用不再给别人' })
  @IsString()
  @MaxLength(40)
  userId!: string;

  @ApiProperty({ description: '姓名' })
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty({
    description:
      'administrator 系统管理员 · office 督查室 · liaison 联络员 · supervisor 签发领导 · auditor 审计人员 · reader 查阅人员；可兼任，系统管理员不得兼任签发领导或审计人员',
    enum: USER_ROLES,
    isArray: true,
  })
  @IsArray()
  @ArrayMaxSize(USER_ROLES.length)
  @IsIn(USER_ROLES, { each: true })
  roles!: UserRole[];

  @ApiPropertyOptional({ description: '所属地区；不填为所有地区，联络员不填为已有的唯一地区' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  region?: string;

  @ApiPropertyOptional({ description: '所属单位；不填为所有单位，联络员必填' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  organization?: string;

  @ApiPropertyOptional({ description: PLANS_LEFT_OUT, type: [String], example: ['zezhou'] })
  @IsOptional()
  @IsPlanIds()
  plans?: string[];

  @ApiProperty({ description: '工作邮箱，设置密码的链接只发到这里' })
  @IsString()
  @MaxLength(254)
  email!: string;
}

export type UserReceipt = Receipt & Invited & { readonly userId: string };

@ApiTags('users')
@Controller('users')
export class RegisterUserController {
  constructor(
    private readonly commands: CommandBus,
    private readonly seen: UsersSeen,
    private readonly directory: Directory,
    private readonly invitation: Invitation,
  ) {}

  @Post()
  @ApiOperation({
    summary:
      '登记用户，向其工作邮箱发送设置密码的链接；系统管理员、签发领导、审计人员须经另一人确认',
  })
  async registerUser(
    @Body() { userId, name, roles, region, organization, plans, email }: RegisterUserDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<UserReceipt> {
    // A liaison is always somebody's of some region; anybody else without one has them all.
    const meant = roles.includes('liaison')
      ? await regionMeant(region, user, this.directory)
      : (region ?? undefined);
    const bound = { region: meant ?? null, organization: organization ?? null };
    const data = { userId, name, roles, ...bound, email, ...defined({ plans }) };
    const command = new ChangeUser({ type: 'RegisterUser', data }, user, origin);
    const receipt = await this.seen.after(await this.commands.execute(command));
    return { userId, ...(await this.invitation.after(receipt, userId, user)), ...receipt };
  }
}
