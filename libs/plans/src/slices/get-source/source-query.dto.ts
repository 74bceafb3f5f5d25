import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

export class SourceQuery {
  @ApiPropertyOptional({ description: '哪一份文件（SHA-256）；默认为现行方案所据的文件' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  sha256?: string;
}
