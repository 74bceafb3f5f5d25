import { type LocalDate } from '#kernel';
import { type ObligationRow } from '#obligations';
import { type Vacancy } from '#obligations/rules';

/** An organization by the name that is looked at, and by its id. */
export type Named = { readonly organization: string; readonly organizationId: string };

/** Names that may mean the same organization; empty where none is near. */
type Near = { readonly near: readonly string[] };

/** One letter of assignment for each recipient. */
export type LetterAhead = Named & {
  /** Empty: nobody is there to receive it. */
  readonly recipients: readonly { readonly contactId: string; readonly recipient: string }[];
  /** Of which it tells. */
  readonly tasks: number;
  readonly targets: number;
};

/** What an adoption would do, and what is to be put right before. */
export type Preflight = {
  readonly planId: string;
  readonly planTitle: string;
  readonly region: string;
  /** The supervising office under whose name it would be adopted. */
  readonly office: string;
  readonly adoptedOn: LocalDate;
  /** That open. */
  readonly obligations: number;
  /** Roles of the supervising office that nobody holds; near: names under which somebody holds them. */
  readonly officeVacancies: readonly (Vacancy & Near)[];
  /** Organizations of the plan, in its order, for which nobody is liaison; near: names under which somebody is. */
  readonly withoutLiaison: readonly (Named &
    Near & {
      /** It stands for many: 各镇人民政府. */
      readonly collective: boolean;
    })[];
  /**
   * Contacts whose organization the plan does not name, and which is near a name of the plan, or known for nothing else;
   * near: names of the plan for which somebody is missing.
   */
  readonly unmatched: readonly (Named &
    Near & { readonly contactId: string; readonly recipient: string })[];
  /** Names of the plan under which neither an organization nor a contact is registered; near: registered ones. */
  readonly unregistered: readonly (Named & Near)[];
  /** Tasks that nobody leads; `owners`: who owes them therefore. */
  readonly leadless: readonly {
    readonly itemId: string;
    readonly number: string;
    readonly title: string;
    readonly owners: readonly string[];
  }[];
  /** Past on the day of adoption: set aside for a ruling, and reminded of never. */
  readonly past: readonly (Named &
    Pick<ObligationRow, 'obligationId' | 'kind' | 'number' | 'dueOn'> & {
      readonly title: string;
    })[];
  readonly letters: {
    /** That leave at once. */
    readonly total: number;
    /** Organizations that get none, since nobody is there to receive it. */
    readonly undeliverable: number;
    readonly rows: readonly LetterAhead[];
  };
};
