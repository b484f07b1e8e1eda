// The JSON of /api/v1 about sounds and trunks.

export type Sound = { id: string; /** Ids of the lines that name it. */ lines: string[] }

export type Trunk = {
  name: string
  target: string
  priority: number
  state: 'up' | 'down'
  since: string
  text: string
  calls: number
  maxCalls: number | null
}
