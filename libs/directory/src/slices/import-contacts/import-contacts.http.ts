import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsObject, IsOptional } from 'class-validator';
import { CommandRunner, type Origin } from '#event-store';
import { CommandOrigin, CurrentUser, demandRegion, type User, Takes } from '#http';
import { Directory } from '#kernel';
import { Rejection } from '#contract';
import { OpsModels } from '#views';
import {
  type Done,
  type Imported,
  type ImportedLine,
  importedOf,
  placed,
  writeLine,
} from '../import-lines.ts';
import { FileReader } from '#documents';
import { ListFileDto, sheetIn } from '../list-file.dto.ts';
import { organizationIdsNow } from '../../views/organization-ids.ts';
import { ChangeContact } from '../change-contact.handler.ts';
import { type ContactLine, linesOfList, linesOfSheet, refuseRepeated } from './contact-lines.ts';

const MAX_LINES = 10_000;
/** Concurrent writes; the log groups them into few flushes. */
const ABREAST = 32;

/** As it should be; what each line really holds is told line by line. */
type ListedContact = {
  readonly contactId: string;
  /** Left out: the region of the import. */
  readonly region?: string;
  readonly organization: string;
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
  readonly roles: readonly string[];
};

class ImportContactsDto extends ListFileDto {
  @ApiPropertyOptional({
    description:
      '联系人列表：{contactId, region, organization, name, email, phone, roles: []}；或用 csv、base64 交表格，表头：编号,地区,单位,姓名,邮箱,电话,角色（地区、电话可缺，一人多个角色用“、”隔开）',
    type: 'array',
    items: { type: 'object' },
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_LINES)
  @IsObject({ each: true })
  contacts?: ListedContact[] | null;
}

type ImportedContact = ImportedLine & { readonly contactId: string };

export type ImportedContacts = Imported<ImportedContact>;

@ApiTags('contacts')
@Controller('contacts')
export class ImportContactsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly runner: CommandRunner,
    private readonly ops: OpsModels,
    private readonly directory: Directory,
    private readonly reader: FileReader,
  ) {}

  @Post('import')
  @Takes('table')
  @HttpCode(200)
  @ApiOperation({ summary: '批量登记联系人：逐行回答，一行有误不影响其余；可以重复导入' })
  async importContacts(
    @Body() body: ImportContactsDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<ImportedContacts> {
    const lines = await placed(refuseRepeated(await linesIn(body, this.reader)), () =>
      demandRegion(body.region, user, this.directory),
    );
    // Once for all: no line of it registers an organization.
    const idOf = await this.idsFor(lines);
    const register = async (line: ContactLine): Promise<Done<ImportedContact>> => {
      const { answer, ...rest } = await writeLine(line, (fields) => {
        const data = { contactId: line.id, ...fields, organizationId: idOf(fields) };
        const command = { type: 'RegisterContact', data } as const;
        return this.commands.execute(new ChangeContact(command, user, origin));
      });
      return { answer: { ...answer, contactId: line.id }, ...rest };
    };
    const done: Done<ImportedContact>[] = [];
    for (let at = 0; at < lines.length; at += ABREAST) {
      done.push(...(await Promise.all(lines.slice(at, at + ABREAST).map(register))));
    }
    return importedOf(done, this.runner);
  }

  private idsFor(lines: readonly ContactLine[]): ReturnType<typeof organizationIdsNow> {
    const named = lines.flatMap(({ read }) => (read instanceof Rejection ? [] : read));
    return organizationIdsNow(named, { store: this.runner.store, views: this.ops });
  }
}

async function linesIn(
  body: ImportContactsDto,
  reader: FileReader,
): Promise<readonly ContactLine[]> {
  const { contacts, csv, base64 } = body;
  const given = [contacts, csv, base64].filter((one) => (one ?? null) !== null).length;
  if (given !== 1) {
    throw new Rejection('contacts-missing');
  }
  if (contacts) return linesOfList(contacts);
  const sheet = await sheetIn(body, reader);
  return sheet ? linesOfSheet(sheet) : [];
}
