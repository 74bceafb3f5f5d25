import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CurrentUser, PageQuery, type User, within } from '#http';
import { type Listed, OpsModels } from '#views';
import { type ContactRow } from '../../views/contact-list.ts';
import { defined } from '#kernel';

class ContactsQuery extends PageQuery {
  @ApiPropertyOptional({ description: '地区编号' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  region?: string;

  @ApiPropertyOptional({ description: '单位名称' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  organization?: string;
}

@ApiTags('contacts')
@Controller('contacts')
export class GetContactsController {
  constructor(private readonly views: OpsModels) {}

  @Get()
  @ApiOperation({ summary: '联系人列表；联络员只看到本单位' })
  listContacts(
    @Query() query: ContactsQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<ContactRow>> {
    const { limit, cursor } = query;
    return this.views.list<ContactRow>('contact-list', {
      where: within(user, 'listContacts', query),
      orderBy: [
        ['region', 'asc'],
        ['organization', 'asc'],
      ],
      limit,
      ...defined({ cursor }),
    });
  }
}
