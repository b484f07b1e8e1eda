// Messages, alerts and SMS routes in the JSON of /api/v1.
import type { HealthState } from './model.ts'

export type Direction = 'in' | 'out'
export type MessageState = 'accepted' | 'sent' | 'delivered' | 'failed' | 'received'
export type AlertState = 'open' | 'acknowledged' | 'closed'

export const MESSAGE_STATES: readonly MessageState[] = ['accepted', 'sent', 'delivered', 'failed', 'received']

export type Message = {
  id: string
  direction: Direction
  purpose: 'alert' | 'conversation' | 'reply' | 'notice' | 'request' | 'incoming'
  line: string | null
  from: string | null
  to: string | null
  text: string
  state: MessageState
  route: string | null
  createdAt: string
  person: string | null
  alert: string | null
  incomplete: boolean
  tries: { route: string | null; at: string; result: TryResult; cause: string | null; times: number }[]
}

export type TryResult = 'sent' | 'delivered' | 'no-receipt' | 'undelivered' | 'refused' | 'failed'

export const TRY_RESULTS: readonly TryResult[] = ['sent', 'delivered', 'no-receipt', 'undelivered', 'refused', 'failed']

export type NoticeKind = 'alert' | 'repeat' | 'follow-up' | 'taken' | 'reminder' | 'nobody'

export type Alert = {
  id: string
  team: string
  line: string
  from: string | null
  text: string
  state: AlertState
  by: string | null
  createdAt: string
  acknowledgedAt: string | null
  closedAt: string | null
  call: string | null
  notices: { person: string; channel: string; kind: NoticeKind; at: string; message: string | null; result: MessageState | null }[]
}

/** One fact of an alert's journal. */
export type AlertEvent = {
  at: string
  event: string
  person?: string
  persons?: string[]
  by?: string
  kind?: string
  state?: string
  level?: number
  round?: number
}

/** An alert with its texts, oldest first, and all that happened. */
export type AlertHistory = Alert & { messages: Message[]; trace: AlertEvent[] }

export type SmsRoute = {
  name: string
  priority: number
  state: HealthState
  since: string
  text: string
  numbers: string[]
  receipts: boolean
  waiting: number
}
