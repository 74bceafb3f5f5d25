import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CurrentUser, PageQuery, type User, within } from '#http';
import { type Listed, OpsModels, type Revised } from '#views';
import { type Deputyship } from '../../domain/contact.events.ts';
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

/** A contact with those who stand in for it, by name. */
export type ContactLine = Omit<ContactRow & Revised, 'deputies'> & {
  /** Past ones too; null: not registered any more. */
  readonly deputies: readonly (Deputyship & { readonly deputy: string | null })[];
};

@ApiTags('contacts')
@Controller('contacts')
export class GetContactsController {
  constructor(private readonly views: OpsModels) {}

  @Get()
  @ApiOperation({ summary: '联系人列表；联络员只看到本单位' })
  async listContacts(
    @Query() query: ContactsQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<ContactLine>> {
    const { limit, cursor } = query;
    const { rows, ...rest } = await this.views.list<ContactRow & Revised>('contact-list', {
      where: within(user, 'listContacts', query),
      orderBy: [
        ['region', 'asc'],
        ['organizationOrder', 'asc'],
        ['nameOrder', 'asc'],
      ],
      limit,
      ...defined({ cursor }),
    });
    const others = rows.flatMap(({ deputies }) => deputies.map(({ deputyId }) => deputyId));
    const known = await this.views.getMany<ContactRow>('contact-list', [...new Set(others)]);
    const nameOf = (contactId: string): string | null => known.get(contactId)?.name ?? null;
    const lines = rows.map((row) => ({
      ...row,
      deputies: row.deputies.map((one) => ({ ...one, deputy: nameOf(one.deputyId) })),
    }));
    return { rows: lines, ...rest };
  }
}
