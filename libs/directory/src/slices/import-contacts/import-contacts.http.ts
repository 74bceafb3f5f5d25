import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { Desk, type Origin, type Position } from '#event-store';
import { Allowed, Asked, Asker, type User, WishDto } from '#http';
import { Rejection } from '#kernel';
import { RegisterContact } from '../register-contact/register-contact.handler.ts';
import { type ContactLine, linesOfCsv, linesOfList, refuseRepeated } from './contact-lines.ts';

const MAX_LINES = 10_000;
const MAX_CSV = 5_000_000;
/** Written at once; the log groups them into few flushes of the disk. */
const ABREAST = 32;

class ImportContactsDto extends WishDto {
  @ApiPropertyOptional({
    description: '联系人列表：{contactId, region, organization, name, email, roles: []}',
    type: 'array',
    items: { type: 'object' },
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_LINES)
  @IsObject({ each: true })
  contacts?: object[];

  @ApiPropertyOptional({
    description: 'CSV 文本，首行为表头：编号,地区,单位,姓名,邮箱,角色；一人多个角色用“、”隔开',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_CSV)
  csv?: string;
}

/** What became of one line. */
type ImportedLine = {
  readonly line: number;
  readonly contactId: string;
  readonly outcome: 'written' | 'unchanged' | 'refused';
  /** Why it was refused. */
  readonly code?: string;
  readonly message?: string;
};

export type ImportedContacts = {
  readonly written: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Every line of the list, in its order. */
  readonly lines: readonly ImportedLine[];
  /** Where the log stood after the last contact written. */
  readonly position?: Position;
};

@ApiTags('contacts')
@Controller('contacts')
export class ImportContactsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: Desk,
  ) {}

  @Post('import')
  @HttpCode(200)
  @Allowed('office')
  @ApiOperation({ summary: '批量登记联系人：逐行回答，一行有误不影响其余；可以重复导入' })
  async import(
    @Body() { contacts, csv }: ImportContactsDto,
    @Asked() origin: Origin,
    @Asker() user: User,
  ): Promise<ImportedContacts> {
    const lines = refuseRepeated(linesOf(contacts, csv));
    const done: Done[] = [];
    for (let at = 0; at < lines.length; at += ABREAST) {
      const some = lines.slice(at, at + ABREAST);
      done.push(...(await Promise.all(some.map((line) => this.register(line, origin, user)))));
    }
    const counted = (outcome: ImportedLine['outcome']): number =>
      done.filter(({ answer }) => answer.outcome === outcome).length;
    const position = this.latest(done);
    return {
      written: counted('written'),
      unchanged: counted('unchanged'),
      refused: counted('refused'),
      lines: done.map(({ answer }) => answer),
      ...(position !== undefined && { position }),
    };
  }

  private async register(
    { line, contactId, read }: ContactLine,
    origin: Origin,
    { region }: User,
  ): Promise<Done> {
    try {
      if (read instanceof Rejection) throw read;
      const wish = new RegisterContact(contactId, read, origin, region);
      const { written, position } = await this.commands.execute(wish);
      return {
        answer: { line, contactId, outcome: written > 0 ? 'written' : 'unchanged' },
        position,
      };
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      const { code, message } = error;
      return { answer: { line, contactId, outcome: 'refused', code, message } };
    }
  }

  private latest(done: readonly Done[]): Position | undefined {
    return done
      .flatMap(({ position }) => position ?? [])
      .reduce<Position | undefined>((last, next) => {
        return last !== undefined && this.desk.store.compare(last, next) >= 0 ? last : next;
      }, undefined);
  }
}

type Done = { readonly answer: ImportedLine; readonly position?: Position | undefined };

function linesOf(contacts: object[] | undefined, csv: string | undefined): readonly ContactLine[] {
  if (csv !== undefined && contacts === undefined) {
    const lines = linesOfCsv(csv);
    if (lines.length <= MAX_LINES) return lines;
    throw new Rejection('contacts-too-many', `一次最多导入 ${MAX_LINES} 行`);
  }
  if (contacts !== undefined && csv === undefined) return linesOfList(contacts);
  throw new Rejection('contacts-missing', '请给出联系人列表（contacts）或 CSV 文本（csv）之一');
}
