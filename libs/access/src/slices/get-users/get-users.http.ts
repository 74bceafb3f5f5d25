import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, PageQuery, type User, within } from '#http';
import { type Listed, ReadModels, type Revised } from '#views';
import { type UserRow } from '../../views/user-list.ts';
import { defined } from '#kernel';

export type UserLine = Omit<UserRow & Revised, 'tokenSha256'>;

export type Me = User & { readonly organizationId: string | null };

@ApiTags('users')
@Controller()
export class GetUsersController {
  constructor(private readonly views: ReadModels) {}

  @Get('users')
  @ApiOperation({ summary: '用户列表' })
  async listUsers(
    @Query() { limit, cursor }: PageQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<UserLine>> {
    const { rows, ...rest } = await this.views.list<UserRow & Revised>('user-list', {
      where: within(user, 'listUsers'),
      limit,
      ...defined({ cursor }),
    });
    return { rows: rows.map(lineOf), ...rest };
  }

  @Get('me')
  @ApiOperation({ summary: '当前用户' })
  async getMe(@CurrentUser() user: User): Promise<Me> {
    const row = await this.views.get<UserRow>('user-list', user.userId);
    return { ...user, organizationId: row?.organizationId ?? null };
  }
}

const lineOf = ({ tokenSha256: _secret, ...line }: UserRow & Revised): UserLine => line;
