import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId, sha256 } from '#kernel';
import {
  type MailMessage,
  type MailOutcome,
  MailTransport,
  UNSENT,
  type Unsent,
  type WayOut,
} from '../mail-transport.port.ts';
import { compose } from '../smtp/compose.ts';

export type MailFolderOptions = {
  /** One `.eml` a message is put here; made when missing. Any mail program opens them. */
  readonly folder: string;
};

/** Mail for a system that is not connected to any mail server: every message becomes a file named by its id. */
export const openMailFolder = ({ folder }: MailFolderOptions): MailTransport =>
  new MailFolder(folder);

/** File systems take 255 bytes; the rest is for the ending. */
const LONGEST_NAME = 200;

export function fileNameOf(messageId: string): string {
  const name = encodeURIComponent(messageId.toWellFormed())
    .replaceAll('%40', '@')
    .replaceAll('*', '%2A')
    .replace(/^\./, '%2E');
  const fits = name.length > 0 && name.length <= LONGEST_NAME;
  return `${fits ? name : sha256(messageId)}.eml`;
}

class MailFolder extends MailTransport {
  private readonly underWay = new Set<Promise<MailOutcome | Unsent>>();
  private closed = false;

  constructor(private readonly folder: string) {
    super();
  }

  override send(message: MailMessage, mayStill = () => true): Promise<MailOutcome | Unsent> {
    if (this.closed) return Promise.resolve(UNSENT);
    const attempt = this.put(message, mayStill);
    this.underWay.add(attempt);
    return attempt.finally(() => this.underWay.delete(attempt));
  }

  /** A folder that cannot be written is told by each letter. */
  override check(): Promise<WayOut> {
    return Promise.resolve({ problem: null, remark: null });
  }

  override async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.underWay);
  }

  /** Written whole, then renamed. */
  private async put(message: MailMessage, mayStill: () => boolean): Promise<MailOutcome | Unsent> {
    const name = fileNameOf(message.messageId);
    const unfinished = join(this.folder, `.${newId()}.unfinished`);
    try {
      await mkdir(this.folder, { recursive: true });
      const composed = await compose(message);
      if (!mayStill()) return UNSENT;
      await writeFile(unfinished, composed);
      await rename(unfinished, join(this.folder, name));
      return { outcome: 'delivered', response: name };
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      return { outcome: 'deferred', reason: (error as Error).message };
    }
  }
}
