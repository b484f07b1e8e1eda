import { useCallback } from 'react'
import { api } from '../api/index.ts'
import { mayChange } from '../roles.ts'
import { useAsked } from './useAsked.ts'

const EVERY_MILLIS = 300_000

/** Whether the user may change things, so that a page offers it; REST decides. No while that is not known. */
export function useSupervisor(): boolean {
  const { value } = useAsked(useCallback(() => api.who(), []), EVERY_MILLIS)
  return value !== null && mayChange(value)
}
