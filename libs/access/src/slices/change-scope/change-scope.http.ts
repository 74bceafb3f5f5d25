import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { CommandMetadataDto, CommandOrigin, CurrentUser, type User } from '#http';
import { defined } from '#kernel';
import { ChangeUser } from '../change-user.handler.ts';
import { IsPlanIds, PLANS_LEFT_OUT } from '../plan-ids.dto.ts';
import { UsersSeen } from '../users-seen.ts';

class ChangeScopeDto extends CommandMetadataDto {
  @ApiPropertyOptional({ description: '所属地区；不填为所有地区' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  region?: string;

  @ApiPropertyOptional({ description: '所属单位，含其下级单位；不填为所有单位' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  organization?: string;

  @ApiPropertyOptional({ description: PLANS_LEFT_OUT, type: [String], example: ['zezhou'] })
  @IsOptional()
  @IsPlanIds()
  plans?: string[];
}

@ApiTags('users')
@Controller('users')
export class ChangeScopeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly seen: UsersSeen,
  ) {}

  @Put(':userId/scope')
  @HttpCode(200)
  @ApiOperation({
    summary:
      '更改用户的范围（地区、单位、方案），未写的项即为不限；系统管理员、签发领导、审计人员须经另一人再确认',
  })
  async changeScope(
    @Param('userId') userId: string,
    @Body() { region, organization, plans }: ChangeScopeDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt & { readonly userId: string }> {
    const bound = { region: region ?? null, organization: organization ?? null };
    const data = { userId, ...bound, ...defined({ plans }) };
    const command = new ChangeUser({ type: 'ChangeScope', data }, user, origin);
    const receipt = await this.seen.after(await this.commands.execute(command));
    return { userId, ...receipt };
  }
}
