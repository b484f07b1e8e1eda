// Server-sent events, WHATWG HTML living standard, 9.2: the parser, as a pure step from text to events.

export type ServerEvent = { event: string; data: string }

export type Parsed = { events: ServerEvent[]; rest: string }

/** Takes the complete events out of what has arrived; `rest` goes before what arrives next. */
export function takeEvents(text: string): Parsed {
  const unified = text.replace(/\r\n/g, '\n')
  // A carriage return at the very end may be the first half of a line end.
  const complete = unified.endsWith('\r') ? unified : unified.replace(/\r/g, '\n')
  const blocks = complete.split('\n\n')
  const rest = blocks.pop() ?? ''
  return { events: blocks.flatMap(block => toEvent(block) ?? []), rest }
}

function toEvent(block: string): ServerEvent | null {
  let event = 'message'
  const data: string[] = []
  for (const line of block.split('\n')) {
    const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line) ?? []
    if (field === 'event') {
      event = value ?? ''
    } else if (field === 'data') {
      data.push(value ?? '')
    }
  }
  return data.length === 0 ? null : { event, data: data.join('\n') }
}
