import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** How fresh an answer must be. */
export class AfterQuery {
  @ApiPropertyOptional({ description: '先等视图追上这次写入返回的 position' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  after?: string;
}
