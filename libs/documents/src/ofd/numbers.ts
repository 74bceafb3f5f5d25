/** The numbers that an attribute lists, parted by blanks; what is none is left out. */
export const numbersIn = (text: string | undefined): readonly number[] =>
  (text ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(Number)
    .filter((number) => Number.isFinite(number));
