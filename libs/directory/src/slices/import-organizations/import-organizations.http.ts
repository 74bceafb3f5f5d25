import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommandRunner, type Origin } from '#event-store';
import { CommandOrigin, CurrentUser, demandRegion, type User, Takes } from '#http';
import { Directory } from '#kernel';
import { Rejection } from '#contract';
import { treeOrder } from '../../domain/organization-tree.ts';
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
import {
  type Neighbourhood,
  OrganizationRegister,
} from '../register-organization/organization-register.ts';
import { type OrganizationLine, organizationLines } from './organization-lines.ts';

type ImportedOrganization = ImportedLine & {
  readonly name: string;
  /** Empty when it was refused and none was given. */
  readonly organizationId: string;
};

@ApiTags('organizations')
@Controller('organizations')
export class ImportOrganizationsController {
  constructor(
    private readonly register: OrganizationRegister,
    private readonly runner: CommandRunner,
    private readonly directory: Directory,
    private readonly reader: FileReader,
  ) {}

  @Post('import')
  @Takes('table')
  @HttpCode(200)
  @ApiOperation({
    summary:
      '批量登记单位（CSV 或 Excel，表头：编号,地区,单位,上级,别名,成员；编号、地区可缺，多个名称用“、”隔开）：逐行回答，可以重复导入',
  })
  async importOrganizations(
    @Body() body: ListFileDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Imported<ImportedOrganization>> {
    const sheet = await sheetIn(body, this.reader);
    if (!sheet) throw new Rejection('organizations-missing');
    const lines = await placed(organizationLines(sheet), () =>
      demandRegion(body.region, user, this.directory),
    );
    const byRegion = Map.groupBy(lines, ({ read }) =>
      read instanceof Rejection ? '' : read.region,
    );
    const done: Done<ImportedOrganization>[] = [];
    for (const [region, itsLines] of byRegion) {
      const work = (known: Neighbourhood): Promise<readonly Done<ImportedOrganization>[]> =>
        this.write(itsLines, known, { origin, user });
      done.push(...(await this.register.inTurn(region, work)));
    }
    return importedOf(
      done.sort((a, b) => a.answer.line - b.answer.line),
      this.runner,
    );
  }

  private async write(
    lines: readonly OrganizationLine[],
    known: Neighbourhood,
    { origin, user }: { readonly origin: Origin; readonly user: User },
  ): Promise<readonly Done<ImportedOrganization>[]> {
    const done: Done<ImportedOrganization>[] = [];
    for (const line of fromTheTop(lines)) {
      let organizationId = line.id;
      const { answer, ...rest } = await writeLine(line, async (fields) => {
        const given = { organizationId: line.id || undefined, fields, user };
        const receipt = await this.register.write(known, given, origin);
        ({ organizationId } = receipt);
        return receipt;
      });
      done.push({ answer: { ...answer, name: line.name, organizationId }, ...rest });
    }
    return done;
  }
}

/** Those above before those under them, in whatever order the list has them. */
function fromTheTop(lines: readonly OrganizationLine[]): readonly OrganizationLine[] {
  const placed = lines.flatMap((line) =>
    line.read instanceof Rejection ? [] : [{ ...line.read, organizationId: String(line.line) }],
  );
  const order = new Map(treeOrder(placed).map(({ organizationId }, at) => [organizationId, at]));
  const rank = ({ line }: OrganizationLine): number => order.get(String(line)) ?? -1;
  return lines.toSorted((a, b) => rank(a) - rank(b));
}
