import { Injectable } from '@nestjs/common';
import { Rejection } from '#contract';
import { type Opened, type Where } from '../../sessions.ts';
import { Admission } from './admission.ts';
import { type Asked, SecondStep } from './second-step.ts';
import { Codes } from './codes.ts';
import { OwnPassword } from './own-password.ts';

/** How a person comes by a password: a code is sent to the registered address, and only its owner ever sees either. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly codes: Codes,
    private readonly own: OwnPassword,
    private readonly admission: Admission,
    private readonly second: SecondStep,
  ) {}

  /**
   * Sets the password of whom the code was sent to, ends what sessions there are, and signs in.
   * A password that is refused leaves the code as it was.
   * @throws {Rejection} `code-not-valid`, `sign-in-held`, `sign-in-busy`, and what `demandPassword` refuses
   */
  async enrol(code: string, password: string, where: Where): Promise<Opened | Asked> {
    await this.admission.demandFreeAddress(where.address);
    const taken = await this.codes.takeEnrolment(code);
    if (!taken) {
      await this.admission.countAddress(where.address);
      throw new Rejection('code-not-valid');
    }
    const { person, code: kept } = taken;
    try {
      await this.own.set(person, password);
    } catch (error) {
      await this.codes.giveBack(kept);
      throw error;
    }
    return this.second.admit(person, 'enrolment', where, false);
  }
}
