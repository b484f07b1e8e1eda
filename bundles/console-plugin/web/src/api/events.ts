import type { Client } from './client.ts'
import { takeEvents, type ServerEvent } from './sse.ts'

export type Listener = {
  opened: () => void
  event: (event: ServerEvent) => void
  lost: (error: unknown) => void
}

const FIRST_WAIT_MILLIS = 1_000
const LONGEST_WAIT_MILLIS = 15_000

/** The server sends a comment every 15 s: after three it is not silent but gone, without a word. */
const SILENCE_MILLIS = 45_000

/**
 * Listens to `/events` until told to stop, and comes back when the stream breaks. Read by `fetch` and not by
 * `EventSource`, which cannot send a token.
 *
 * @returns stops it
 */
export function listen(client: Client, listener: Listener): () => void {
  const stop = new AbortController()
  void run(client, listener, stop.signal)
  return () => stop.abort()
}

async function run(client: Client, listener: Listener, stop: AbortSignal): Promise<void> {
  let wait = FIRST_WAIT_MILLIS
  while (!stop.aborted) {
    try {
      const body = await client.stream('/events', stop)
      wait = FIRST_WAIT_MILLIS
      listener.opened()
      await read(body, listener)
      listener.lost(null)
    } catch (error) {
      if (stop.aborted) {
        return
      }
      listener.lost(error)
    }
    await pause(wait, stop)
    wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS)
  }
}

async function read(body: ReadableStream<Uint8Array>, listener: Listener): Promise<void> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  const next = () => within(reader.read(), SILENCE_MILLIS)
  try {
    for (let part = await next(); !part.done; part = await next()) {
      const parsed = takeEvents(rest + decoder.decode(part.value, { stream: true }))
      rest = parsed.rest
      parsed.events.forEach(listener.event)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

async function within<T>(work: Promise<T>, millis: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing heard for ${millis / 1000} s`)), millis)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function pause(millis: number, stop: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, millis)
    stop.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
