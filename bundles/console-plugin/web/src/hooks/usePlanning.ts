import { useCallback } from 'react'
import { api } from '../api/index.ts'
import type { PlanningView } from '../model-planning.ts'
import { planningPath } from '../planning/paths.ts'
import type { Span } from '../planning/span.ts'
import { useAsked, type Asked } from './useAsked.ts'

const EVERY_MILLIS = 30_000

/** A team's planning around a span. @param span memoised by the caller */
export function usePlanning(team: string, span: Span): Asked<PlanningView> {
  return useAsked(
    useCallback((signal: AbortSignal) => api.get<PlanningView>(planningPath(team, span), signal), [team, span]),
    EVERY_MILLIS,
  )
}
