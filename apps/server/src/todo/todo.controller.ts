import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Calendars } from '#calendar';
import { AfterQuery, CurrentUser, todayOn, type User } from '#http';
import { Clock } from '#kernel';
import { OpsModels, ReadModels } from '#views';
import { FindTodo } from './find-todo.ts';
import { type Todo } from './todo.ts';

class TodoQuery extends AfterQuery {
  @ApiPropertyOptional({ description: '每组条数', default: 50, minimum: 0, maximum: 500 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(500)
  limit: number = 50;
}

@ApiTags('todo')
@Controller('todo')
export class TodoController {
  constructor(
    private readonly views: ReadModels,
    private readonly ops: OpsModels,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      '我的待办：待答复、承诺到期未办结、新增逾期、待核实、已退回、待签收、已逾期、时限将至、已提交、未送达、本周列入黄色和红色、近30日办结',
  })
  getTodo(@Query() { limit }: TodoQuery, @CurrentUser() user: User): Promise<Todo> {
    const now = { user, today: todayOn(this.clock), calendar: this.calendars.current() };
    return new FindTodo(this.views, this.ops, now).find(limit);
  }
}
