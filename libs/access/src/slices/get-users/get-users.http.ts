import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, PageQuery, type User, within } from '#http';
import { type Listed, ReadModels, type Revised } from '#views';
import { type UserRow } from '../../views/user-list.ts';
import { defined } from '#kernel';

export type UserLine = UserRow & Revised;

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
    const where = within(user, 'listUsers');
    return this.views.list<UserLine>('user-list', { where, limit, ...defined({ cursor }) });
  }

  @Get('me')
  @ApiOperation({ summary: '当前用户' })
  async getMe(@CurrentUser() user: User): Promise<Me> {
    const row = await this.views.get<UserRow>('user-list', user.userId);
    return { ...user, organizationId: row?.organizationId ?? null };
  }
}
