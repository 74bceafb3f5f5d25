import { Module } from '@nestjs/common';
import { MailExplanations } from './slices/explain/mail-explanations.ts';
import { ObligationExplanations } from './slices/explain/obligation-explanations.ts';

@Module({
  providers: [MailExplanations, ObligationExplanations],
  exports: [MailExplanations, ObligationExplanations],
})
export class ExplanationsModule {}
