import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** A file, as the answer to its upload names it. */
export class EvidenceDto {
  @ApiProperty({ description: '内容的 SHA-256，小写十六进制' })
  @Matches(/^[0-9a-f]{64}$/)
  sha256!: string;

  @ApiProperty({ description: '文件名，仅供人辨认', minLength: 1, maxLength: 200 })
  @IsString()
  @Length(1, 200)
  name!: string;

  @ApiProperty({ description: '字节数', minimum: 1 })
  @IsInt()
  @Min(1)
  size!: number;

  @ApiProperty({ description: '媒体类型', minLength: 1, maxLength: 100 })
  @IsString()
  @Length(1, 100)
  type!: string;
}

export class FigureDto {
  @ApiProperty({ description: '名称', minLength: 1, maxLength: 100 })
  @IsString()
  @Length(1, 100)
  name!: string;

  @ApiProperty({ description: '数值' })
  @IsNumber()
  value!: number;

  @ApiProperty({ description: '计量单位，没有则为空', maxLength: 20 })
  @IsString()
  @MaxLength(20)
  unit!: string;
}

/** An optional list of objects. @property most entries, at most */
export const IsListOf = (
  dto: Class,
  { description, most }: { readonly description: string; readonly most: number },
): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ description, type: [dto], maxItems: most }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(most),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(() => dto),
  );
