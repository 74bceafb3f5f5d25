import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, demandRegion, type User, CommandMetadataDto } from '#http';
import { defined, Directory } from '#kernel';
import { REGION_LEFT_OUT } from '../list-file.dto.ts';
import { parseRoles } from '../parse-roles.ts';
import { ChangeContact } from '../change-contact.handler.ts';

class RegisterContactDto extends CommandMetadataDto {
  @ApiPropertyOptional({ description: REGION_LEFT_OUT })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  region?: string;

  @ApiProperty({ description: '单位名称，与方案中一致', example: '县教育局' })
  @IsString()
  @MaxLength(200)
  organization!: string;

  @ApiProperty({ description: '姓名' })
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ description: '邮箱' })
  @IsString()
  @MaxLength(254)
  email!: string;

  @ApiPropertyOptional({ description: '电话，印在督办单位的邮件落款处；不填为不变，填空为删去' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string;

  @ApiProperty({
    description:
      'liaison 联络员 · sectionChief 科室负责人 · deputyHead 分管领导 · head 主要负责人 · approver 签发领导',
    example: ['联络员'],
  })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  roles!: string[];
}

@ApiTags('contacts')
@Controller('contacts')
export class RegisterContactController {
  constructor(
    private readonly commands: CommandBus,
    private readonly directory: Directory,
  ) {}

  @Put(':contactId')
  @ApiOperation({ summary: '登记联系人，或修改已登记的' })
  async registerContact(
    @Param('contactId') contactId: string,
    @Body() { region: given, phone, roles, ...body }: RegisterContactDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const region = await demandRegion(given, user, this.directory);
    const { organization, name, email } = body;
    const said = { organization, name, email, ...defined({ phone }) };
    const data = { contactId, region, ...said, roles: parseRoles(roles) };
    return this.commands.execute(
      new ChangeContact({ type: 'RegisterContact', data }, user, origin),
    );
  }
}
