import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, demandRegion, type User, CommandMetadataDto } from '#http';
import { Directory } from '#kernel';
import { REGION_LEFT_OUT } from '../list-file.dto.ts';
import { OrganizationRegister } from './organization-register.ts';

class RegisterOrganizationDto extends CommandMetadataDto {
  @ApiPropertyOptional({
    description: '单位编号；默认按名称找到已登记的，或由地区和名称得出',
    type: String,
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  organizationId?: string | null;

  @ApiPropertyOptional({ description: REGION_LEFT_OUT })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  region?: string;

  @ApiProperty({ description: '单位名称', example: '县卫生健康和体育局' })
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiPropertyOptional({ description: '上级单位的名称；默认没有', nullable: true, type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  parent?: string | null;

  @ApiPropertyOptional({ description: '别名；默认没有', example: ['县卫体局'], type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  aliases?: string[] | null;

  @ApiPropertyOptional({
    description: '所含单位（统称，如“各镇人民政府”）；默认没有',
    example: ['巴公镇人民政府'],
    type: [String],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  members?: string[] | null;
}

@ApiTags('organizations')
@Controller('organizations')
export class RegisterOrganizationController {
  constructor(
    private readonly register: OrganizationRegister,
    private readonly directory: Directory,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: '登记单位，或修改已登记的（未写的项即为空）' })
  async registerOrganization(
    @Body() body: RegisterOrganizationDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt & { readonly organizationId: string }> {
    const region = await demandRegion(body.region, user, this.directory);
    const { organizationId, name, parent = null, aliases, members } = body;
    const fields = { region, name, parent, aliases: aliases ?? [], members: members ?? [] };
    const registration = { organizationId, fields, user };
    return this.register.inTurn(region, (known) =>
      this.register.write(known, registration, origin),
    );
  }
}
