import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Calendars } from '#calendar';
import { Rejection, words } from '#contract';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import {
  authorized,
  CommandMetadataDto,
  CommandOrigin,
  CurrentUser,
  sees,
  todayOn,
  type User,
} from '#http';
import { type Contact, Contacts } from '#obligations';
import { type Audience } from '#policies/rules';
import { OpsModels } from '#views';
import { type Letter } from '../../domain/letter.events.ts';
import { type MailState } from '../../domain/mail-state.ts';
import { mailDecider, mailStream } from '../../domain/mail.ts';
import { roleFor, takerOf } from '../../sending/taker-of.ts';
import { refreshed, stillOpen } from '../../sending/still-open.ts';
import { type MailRow, planOf } from '../../views/mail-list.ts';

@ApiTags('mails')
@Controller('mails')
export class ResendMailController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly ops: OpsModels,
    private readonly contacts: Contacts,
    private readonly calendars: Calendars,
  ) {}

  @Post(':mailId/resend')
  @HttpCode(200)
  @ApiOperation({
    summary:
      '重新发送一封邮件，发往现行邮箱：只含仍未办结的事项；已送达的须写明理由（reason），按原样再发',
  })
  async resendMail(
    @Param('mailId') mailId: string,
    @Body() { reason = '' }: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const mail = await this.ops.get<MailRow>('mail-list', mailId);
    if (!mail || !sees(user, 'resendMail', { ...mail, planId: planOf(mail) })) {
      throw new Rejection('mail-not-found', { id: mailId });
    }
    const { contactId, name: recipientName } = await this.taker(mail);
    const letter = { ...(await this.letterOf(mail)), recipientName };
    const [on, at] = [todayOn(this.runner.clock), this.runner.clock.now()];
    const data = { mailId, contactId, on, at, because: 'asked', reason, letter } as const;
    const decider = authorized(mailDecider, { subjectsOf, knownBy: 'resendMail' }, user);
    return this.runner.run(mailStream(mailId), decider, { type: 'ResendLetter', data }, origin);
  }

  /** @throws {Rejection} `mail-recipient-vacant` */
  private async taker(mail: MailRow): Promise<Contact> {
    const taker = await takerOf(mail, this.contacts);
    if (taker) return taker;
    const { organization, kind, status, contactId } = mail;
    const vacant = status === 'unaddressed' ? (contactId as Audience) : roleFor(kind);
    const role = words.personOf(vacant);
    throw new Rejection('mail-recipient-vacant', { organization, role });
  }

  /** @throws {Rejection} `mail-settled` */
  private async letterOf(mail: MailRow): Promise<Letter> {
    if (['delivered', 'pending', 'deferred'].includes(mail.status)) return mail.letter;
    const open = (await stillOpen([mail], this.ops)).get(mail.mailId);
    if (!open) throw new Rejection('mail-settled');
    const now = { on: todayOn(this.runner.clock), calendar: this.calendars.current() };
    return refreshed(open, this.ops, now);
  }
}

const subjectsOf = (_: unknown, state: MailState) =>
  state.status === 'none' ? [] : [{ region: state.region }];
