import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsObject } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { Allowed, Asked, Asker, type User, WishDto } from '#http';
import { parseEdit } from '../../domain/parse-edit.ts';
import { EditOutline } from './edit-outline.handler.ts';

class EditOutlineDto extends WishDto {
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
  edits!: object[];
}

@ApiTags('plans')
@Controller('plans')
export class EditOutlineController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':planId/edits')
  @HttpCode(200)
  @Allowed('office')
  @ApiOperation({ summary: '审定大纲：确定牵头单位、合并单位名称、分解集体单位、改时限等' })
  edit(
    @Param('planId') planId: string,
    @Body() { edits }: EditOutlineDto,
    @Asked() origin: Origin,
    @Asker() user: User,
  ): Promise<Receipt> {
    return this.commands.execute(
      new EditOutline(planId, edits.map(parseEdit), origin, user.region),
    );
  }
}
