import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CommandMetadataDto } from '#http';

/** A command on behalf of an organization. */
export class ActingDto extends CommandMetadataDto {
  @ApiPropertyOptional({
    description: '单位名称，默认为本人所在单位；督办单位不填则为督办单位自己',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;
}

/** The office's answer to an organization. */
export class JudgingDto extends CommandMetadataDto {
  @ApiProperty({ description: '单位名称' })
  @IsString()
  @MaxLength(100)
  organization!: string;
}
