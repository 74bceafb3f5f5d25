import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WayOut } from '#mail';

/** What the leading worker last saw of the way out for mail: for the processes beside it, which never try it. */
export class MailSeen {
  private readonly path: string;

  /** @param folder of the data, which all processes share */
  constructor(folder: string) {
    this.path = join(folder, 'mail-way.json');
  }

  /** Whoever reads at the same time reads the one before. @throws faults of the disk */
  tell({ problem, remark }: WayOut): void {
    const half = `${this.path}.new`;
    writeFileSync(half, JSON.stringify({ problem, remark }), { mode: 0o600 });
    renameSync(half, this.path);
  }

  /** @returns undefined while no worker has said anything that can be read */
  last(): WayOut | undefined {
    try {
      const said = JSON.parse(readFileSync(this.path, 'utf8')) as Partial<WayOut> | null;
      const { problem, remark } = said ?? {};
      return isSaid(problem) && isSaid(remark) ? { problem, remark } : undefined;
    } catch {
      return undefined;
    }
  }
}

const isSaid = (value: unknown): value is string | null =>
  value === null || typeof value === 'string';
