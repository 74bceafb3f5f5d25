import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';

/** What every command may carry beside its own fields; it goes into the audit trail. */
export class CommandMetadataDto {
  @ApiPropertyOptional({ description: '办理理由，记入办理记录', maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;

  @ApiPropertyOptional({
    description: '代谁办理（人员编号），须其本人已作代办授权',
    maxLength: 200,
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  onBehalfOf?: string;

  @ApiPropertyOptional({
    description: '实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）',
    format: 'date-time',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  occurredAt?: string;
}
