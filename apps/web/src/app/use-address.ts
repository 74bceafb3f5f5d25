import { useSearchParams } from 'react-router';

/** The address as the state of the page: what is set to undefined leaves it. */
export function useAddress(): readonly [
  URLSearchParams,
  (change: Readonly<Record<string, string | undefined>>) => void,
] {
  const [address, setAddress] = useSearchParams();
  const change = (changes: Readonly<Record<string, string | undefined>>): void => {
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { preventScrollReset: true },
    );
  };
  return [address, change];
}
