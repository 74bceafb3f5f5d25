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

const STEP = {
  description:
    '任务分步办理或定期报送时，指哪一步：步骤序号（如 2）或周期（如 2026-Q1、2026-03），整项任务填 task；只有一步办理中时可不填',
  maxLength: 20,
} as const;

/** A command on behalf of an organization, on a part of a task. */
export class ActingOnStepDto extends ActingDto {
  @ApiPropertyOptional(STEP)
  @IsOptional()
  @IsString()
  @MaxLength(STEP.maxLength)
  step?: string;
}

/** The office's answer to an organization about a part of a task. */
export class JudgingStepDto extends JudgingDto {
  @ApiPropertyOptional(STEP)
  @IsOptional()
  @IsString()
  @MaxLength(STEP.maxLength)
  step?: string;
}
