import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsOptional,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isLocalDate } from '#kernel';

@ValidatorConstraint({ name: 'localDate' })
class LocalDateShape implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isLocalDate(value);
  }
  defaultMessage(): string {
    return '$property 应为 2025-12-31 这样的日期';
  }
}

/** A civil date `YYYY-MM-DD` in a DTO. */
export const IsLocalDate = (description: string): PropertyDecorator =>
  applyDecorators(ApiProperty({ description, format: 'date' }), Validate(LocalDateShape));

export const IsOptionalLocalDate = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ description, format: 'date' }),
    IsOptional(),
    Validate(LocalDateShape),
  );
