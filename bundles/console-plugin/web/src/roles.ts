import type { Who } from './api/client.ts'

const CHANGE = ['supervisor', 'admin']

/** Whether a page offers changes; REST decides. A console of before this plugin does not tell roles. */
export function mayChange(who: Who): boolean {
  return who.roles === undefined || who.roles.some(role => CHANGE.includes(role))
}
