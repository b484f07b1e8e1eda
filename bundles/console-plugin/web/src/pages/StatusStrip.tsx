import { Label, LabelGroup, Tooltip } from '@patternfly/react-core'
import React, { useCallback } from 'react'
import { api } from '../api/index.ts'
import { dateTime } from '../format.ts'
import { useAsked } from '../hooks/useAsked.ts'
import { useText } from '../i18n/context.ts'
import type { Health, HealthState } from '../model.ts'
import { Failure } from './Failure.tsx'

const EVERY_MILLIS = 10_000
const STATUS: Record<HealthState, 'success' | 'warning' | 'danger'> = {
  up: 'success',
  degraded: 'warning',
  down: 'danger',
}

/** The whole and each part: a colour, and on hover since when, and what to do. */
export const StatusStrip: React.FunctionComponent = () => {
  const { text, language } = useText()
  const health = useAsked(useCallback((signal: AbortSignal) => api.get<Health>('/health', signal), []), EVERY_MILLIS)
  const report = health.value
  return (
    <div className='vigie-status' data-testid='vigie-status'>
      <Failure error={health.error} />
      {report && (
        <LabelGroup numLabels={20}>
          <Label status={STATUS[report.state]}>{text(`health.${report.state}`)}</Label>
          {report.parts.map(part => (
            <Tooltip
              key={part.name}
              content={`${text(`health.${part.state}`)} ${text('since')} ${dateTime(part.since, language)}. ${part.text}`}
            >
              <Label variant='outline' isCompact status={STATUS[part.state]}>
                {part.name}
              </Label>
            </Tooltip>
          ))}
        </LabelGroup>
      )}
    </div>
  )
}
