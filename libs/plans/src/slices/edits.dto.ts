import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsObject } from 'class-validator';
import { CommandMetadataDto } from '#http';
import { type OutlineEdit } from '../domain/edits.events.ts';

/** Edits of a draft or of an amended document in review. Only once `parseEdit` has passed them are they what they should be. */
export class EditsDto extends CommandMetadataDto {
  @ApiProperty({
    description:
      '修改列表，按次序执行：改任务、指标、阶段、方案（change-…），增补（add-…），拆分（split-task、split-task-at），合并（merge-items），删去（drop），恢复（restore），恢复原文（revert），还原某次修改（undo）等',
    type: 'array',
    items: { type: 'object' },
    example: [{ edit: 'set-leads', id: 'zezhou.t1', leads: ['县教育局'] }],
  })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  edits!: OutlineEdit[];
}
