/** What failed is asked again this soon. */
const AGAIN_MILLIS = 5_000

type Receiver<T> = { answer: (value: T) => void; failure: (error: unknown) => void }

/**
 * Asks at once, and again some time after each answer, or soon after a failure.
 *
 * @param everyMillis null: until the first answer only
 * @returns stops it; nothing is told afterwards
 */
export function askEvery<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  everyMillis: number | null,
  receiver: Receiver<T>,
): () => void {
  const stop = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function once(): Promise<void> {
    try {
      const value = await ask(stop.signal)
      tell(() => receiver.answer(value), everyMillis)
    } catch (error) {
      tell(() => receiver.failure(error), Math.min(AGAIN_MILLIS, everyMillis ?? AGAIN_MILLIS))
    }
  }

  function tell(what: () => void, thenMillis: number | null): void {
    if (!stop.signal.aborted) {
      what()
      timer = thenMillis === null ? undefined : setTimeout(() => void once(), thenMillis)
    }
  }

  void once()
  return () => {
    stop.abort()
    clearTimeout(timer)
  }
}
