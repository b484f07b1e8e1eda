import { useCallback } from 'react'
import { logPath, type LogFilter } from '../log-filter.ts'
import type { Call } from '../model.ts'
import { usePages, type Pages } from './usePages.ts'

/** The call log by pages, from the newest, anew whenever the filter changes. */
export function useCallLog(filter: LogFilter): Pages<Call> {
  return usePages<Call>(useCallback((cursor: string | null) => logPath(filter, cursor), [filter]))
}
