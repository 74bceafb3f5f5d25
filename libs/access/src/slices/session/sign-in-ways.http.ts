import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccessOptions } from '../../access-options.ts';
import { SingleSignOn } from '../../single-sign-on.port.ts';

/** By which ways one signs in here, beside account and password. */
export type SignInWays = {
  /** A link to the mailbox, for liaisons. */
  readonly link: boolean;
  /** What the other sign-in is called; null: there is none. */
  readonly provider: string | null;
  /** One may be one of the people of the demo. */
  readonly demo: boolean;
};

@ApiTags('session')
@Controller('session/ways')
export class SignInWaysController {
  constructor(
    private readonly options: AccessOptions,
    private readonly provider: SingleSignOn,
  ) {}

  @Get()
  @ApiOperation({ summary: '本服务可用的登录方式' })
  getSignInWays(): SignInWays {
    const { demo, liaisonLink } = this.options;
    return { link: liaisonLink, provider: this.provider.name, demo };
  }
}
