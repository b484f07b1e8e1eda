/** The console's session is over, or its user may not do this. */
export class SessionOver extends Error {}

/** The server refused, in the words of its problem document (RFC 9457) where it sent one. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** What else the document says. */
    readonly problem: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
  }
}

/** Who is logged in to the console. */
export type Who = { user: string; roles?: readonly string[] | undefined }

/**
 * Sends a body by PUT and tells how much of it is on its way: `fetch` cannot.
 *
 * @param sent from 0 to 1
 */
export type Put = (
  url: string,
  headers: Record<string, string>,
  body: Blob,
  sent: (share: number) => void,
) => Promise<Response>

export type Client = {
  who: () => Promise<Who>
  get: <T>(path: string, signal?: AbortSignal) => Promise<T>
  /** Sends JSON; the headers go with it. */
  post: <T>(path: string, body: unknown, headers?: Record<string, string>) => Promise<T>
  /** Sends JSON, or nothing, by another method. */
  send: <T>(method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<T>
  /** Sends a file, and tells how much of it is on its way, from 0 to 1. */
  upload: (path: string, body: Blob, type: string, sent: (share: number) => void) => Promise<void>
  /** A whole file. */
  file: (path: string) => Promise<Blob>
  /** The body of a response that goes on, for events. */
  stream: (path: string, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>
}

type Fetch = typeof fetch
type Session = Who & { token: string }

type Sent = { method?: string; body?: string; headers?: Record<string, string> }
type Asked = { path: string; accept: string; signal?: AbortSignal | undefined; sent?: Sent }

const JSON_TYPE = 'application/json'
const NO_CONTENT = 204

// Without cookies, and so without the browser's own login window when a token has become too old.
const PLAIN = { credentials: 'omit', cache: 'no-store' } as const

/**
 * Calls REST with a short-lived token, which the console gives for its session. A token that has become too old is
 * replaced once; the page never holds a password.
 *
 * @param tokenUrl where the console exchanges its session for a token
 * @param apiUrl the root of REST, without a slash at its end
 * @param put sends what is large
 */
export function client(
  tokenUrl: string,
  apiUrl: string,
  put: Put,
  fetcher: Fetch = (...args) => fetch(...args),
): Client {
  let session: Promise<Session> | null = null

  async function newSession(): Promise<Session> {
    const response = await fetcher(tokenUrl, { method: 'POST' })
    if (response.status === 403) {
      throw new SessionOver()
    }
    if (!response.ok) {
      throw new Refused(response.status, response.statusText)
    }
    return (await response.json()) as Session
  }

  function remembered(): Promise<Session> {
    session ??= newSession().catch((error: unknown) => {
      session = null
      throw error
    })
    return session
  }

  async function call({ path, accept, signal, sent = {} }: Asked): Promise<Response> {
    const used = remembered()
    const headers = { ...sent.headers, Authorization: `Bearer ${(await used).token}`, Accept: accept }
    const response = await fetcher(apiUrl + path, { ...sent, headers, signal: signal ?? null, ...PLAIN })
    if (response.status === 401 && session === used) {
      session = null
    }
    return response
  }

  async function authorized(asked: Asked): Promise<Response> {
    const first = await call(asked)
    return first.status === 401 ? call(asked) : first
  }

  async function good(asked: Asked): Promise<Response> {
    const response = await authorized(asked)
    if (!response.ok) {
      throw await refusal(response)
    }
    return response
  }

  async function send<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const sent: Sent =
      body === undefined
        ? { method, headers }
        : { method, body: JSON.stringify(body), headers: { ...headers, 'Content-Type': JSON_TYPE } }
    const response = await good({ path, accept: JSON_TYPE, sent })
    return (response.status === NO_CONTENT ? undefined : await response.json()) as T
  }

  /** With a token of its own: to find out after 30 MB that the old one is too old helps nobody. */
  async function upload(path: string, body: Blob, type: string, sent: (share: number) => void): Promise<void> {
    session = null
    const { token } = await remembered()
    const headers = { Authorization: `Bearer ${token}`, Accept: JSON_TYPE, 'Content-Type': type }
    const response = await put(apiUrl + path, headers, body, sent)
    if (!response.ok) {
      throw await refusal(response)
    }
  }

  return {
    send,
    upload,
    async who() {
      const { user, roles } = await remembered()
      return { user, roles }
    },
    async get<T>(path: string, signal?: AbortSignal): Promise<T> {
      const response = await authorized({ path, accept: JSON_TYPE, signal })
      // Health answers 503 with its report where a part is down: that is an answer.
      if (!response.ok && !(response.status === 503 && isJson(response))) {
        throw await refusal(response)
      }
      return (await response.json()) as T
    },
    post: (path, body, headers) => send('POST', path, body, headers),
    async file(path) {
      return (await good({ path, accept: '*/*' })).blob()
    },
    async stream(path, signal) {
      const response = await good({ path, accept: 'text/event-stream', signal })
      if (response.body === null) {
        throw await refusal(response)
      }
      return response.body
    },
  }
}

function isJson(response: Response): boolean {
  return response.headers.get('Content-Type')?.split(';')[0] === JSON_TYPE
}

async function refusal(response: Response): Promise<Refused> {
  try {
    const problem = (await response.json()) as { title?: string; detail?: string; errors?: { reason: string }[] }
    const reasons = problem.errors?.map(error => error.reason).join('; ')
    return new Refused(response.status, reasons || (problem.detail ?? problem.title ?? response.statusText), problem)
  } catch {
    return new Refused(response.status, response.statusText)
  }
}
