import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IssueSupervisionNotice } from '#escalations';
import { type Origin, type Receipt } from '#event-store';
import {
  attachment,
  CommandMetadataDto,
  CommandOrigin,
  CurrentUser,
  PageQuery,
  type User,
} from '#http';
import { type Level } from '#policies/rules';
import { FindNotice } from './find-notice.ts';
import { noticeFile, noticeName } from './notice-file.ts';
import { type SupervisionNotice } from './notice.ts';

const LEVELS = ['blue', 'yellow', 'red'] as const satisfies readonly Level[];
const WORD_FILE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

class NoticeQuery extends PageQuery {
  @ApiPropertyOptional({ enum: LEVELS, description: '本次督办已编发的哪一级；默认为现级别' })
  @IsOptional()
  @IsIn(LEVELS)
  level?: Level;
}

class IssueNoticeDto extends CommandMetadataDto {
  @ApiPropertyOptional({
    description: '机关代字，如“清督”；默认沿用本单位上一份督办单的',
    minLength: 1,
    maxLength: 10,
  })
  @IsOptional()
  @Matches(/^\p{Script=Han}{1,10}$/u)
  agency?: string | null;

  @ApiPropertyOptional({
    description: '办理要求；默认按级别，红色督办单为签发意见',
    minLength: 1,
    maxLength: 500,
  })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  demand?: string | null;
}

@ApiTags('escalations')
@Controller('escalations')
export class NoticeController {
  constructor(
    private readonly notices: FindNotice,
    private readonly commands: CommandBus,
  ) {}

  @Get(':obligationId/notice')
  @ApiOperation({ summary: '督办单：已编号的照原样，未编号的为拟稿' })
  getSupervisionNotice(
    @Param('obligationId') obligationId: string,
    @Query() query: NoticeQuery,
    @CurrentUser() user: User,
  ): Promise<SupervisionNotice> {
    return this.notices.find(obligationId, query, user);
  }

  @Get(':obligationId/notice.docx')
  @ApiOperation({ summary: '督办单的 Word 文件，版式按 GB/T 9704' })
  async downloadSupervisionNotice(
    @Param('obligationId') obligationId: string,
    @Query() query: NoticeQuery,
    @CurrentUser() user: User,
  ): Promise<StreamableFile> {
    const notice = await this.notices.find(obligationId, query, user);
    return new StreamableFile(await noticeFile(notice), {
      type: WORD_FILE,
      disposition: attachment(noticeName(notice)),
    });
  }

  @Post(':obligationId/notice')
  @HttpCode(200)
  @ApiOperation({ summary: '编发督办单：按年度和颜色编号，内容此后不变；红色督办单须先签发' })
  async issueSupervisionNotice(
    @Param('obligationId') obligationId: string,
    @Body() { agency, demand }: IssueNoticeDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const asked = { agency: agency ?? undefined, demand: demand ?? undefined };
    const data = await this.notices.drafted(obligationId, asked, user);
    return this.commands.execute(new IssueSupervisionNotice(data, user, origin));
  }
}
