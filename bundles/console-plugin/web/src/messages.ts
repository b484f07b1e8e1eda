import type { Language } from './format.ts'
import type { Direction, Message, MessageState } from './model-sms.ts'

/** Which messages; empty: any. */
export type MessageFilter = { direction: Direction | ''; state: MessageState | ''; line: string; number: string }

export const ANY_MESSAGE: MessageFilter = { direction: '', state: '', line: '', number: '' }

const PAGE = 25

function filtered(filter: MessageFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value.trim() !== ''))
}

/** The path that asks for a page of messages. */
export function messagesPath(filter: MessageFilter, cursor: string | null): string {
  const query = filtered(filter)
  query.set('limit', String(PAGE))
  if (cursor !== null) {
    query.set('cursor', cursor)
  }
  return `/messages?${query}`
}

/** The path of all of them as a table; an Excel in French wants semicolons. */
export function messagesCsv(filter: MessageFilter, language: Language): string {
  const query = filtered(filter)
  query.set('separator', separator(language))
  return `/messages.csv?${query}`
}

export function separator(language: Language): string {
  return language === 'fr' ? 'semicolon' : 'comma'
}

/**
 * Puts what was just pushed in the place of what is shown of it; what is new goes to the top of a list that is not
 * filtered. Whether a new one fits a filter is the server's to say.
 */
export function pushedMessage(messages: readonly Message[], message: Message, filter: MessageFilter): Message[] {
  if (messages.some(known => known.id === message.id)) {
    return messages.map(known => (known.id === message.id ? message : known))
  }
  return filtered(filter).size === 0 ? [message, ...messages] : [...messages]
}

/** Who it came from, or whom it went to: the one outside. */
export function other(message: Message): string {
  return (message.direction === 'in' ? message.from : message.to) ?? ''
}
