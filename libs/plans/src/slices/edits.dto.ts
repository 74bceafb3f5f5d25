import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsObject } from 'class-validator';
import { CommandMetadataDto } from '#http';
import { type OutlineEdit } from '../domain/edits.events.ts';

/** Edits of a draft or of an amended document in review. Only once `parseEdit` has passed them are they what they should be. */
export class EditsDto extends CommandMetadataDto {
  @ApiProperty({
    description:
      '修改列表：set-leads {id, leads} · merge-organization {from, into} · resolve-collective {collective, members} · set-due {id, dueOn} · set-title {id, title} · set-period {from, to} · drop {id}',
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
