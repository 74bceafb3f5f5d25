import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';

export const PLANS_LEFT_OUT =
  '只限这些方案（编号），仅督查室、签发领导、查阅人员可限；不填为所有方案';

/** Ids of plans; the rules bound how many they may be. */
export const IsPlanIds = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(200),
    IsString({ each: true }),
    MaxLength(100, { each: true }),
  );
