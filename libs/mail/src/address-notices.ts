/** Whose address was changed, as it was before. */
export type FormerAddress = { readonly name: string; readonly address: string };

/** Tells whoever reads the former mailbox that letters go elsewhere from now on. An injection token. */
export abstract class AddressNotices {
  /** Nobody waits for it: what does not leave is told to the operator. */
  abstract tell(former: FormerAddress): void;
}
