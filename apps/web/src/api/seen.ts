/** Waits until every reader has seen what stands at a position. When that takes too long, what there is is shown. */
export async function seen(position: string, signal?: AbortSignal): Promise<void> {
  const after = new URLSearchParams({ after: position }).toString();
  await fetch(`/api/me?${after}`, signal ? { signal } : {}).catch(() => undefined);
}
