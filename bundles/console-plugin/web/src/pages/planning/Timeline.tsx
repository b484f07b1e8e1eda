import React, { useMemo } from 'react'
import { useText } from '../../i18n/context.ts'
import type { PlanningView, Shift } from '../../model-planning.ts'
import type { Span } from '../../planning/span.ts'
import { bands, place, rows, type Band } from '../../planning/timeline.ts'
import { Legend } from './Legend.tsx'
import { NobodyBand } from './NobodyBand.tsx'
import { TimelineDays } from './TimelineDays.tsx'
import { TimelineRank } from './TimelineRank.tsx'

type Props = {
  view: PlanningView
  span: Span
  now: number
  select: (shift: Shift) => void
  fill: (gap: Band) => void
}

/** Days from left to right; a line for each person at a rank; gaps and closed times across all of them. */
export const Timeline: React.FunctionComponent<Props> = ({ view, span, now, select, fill }) => {
  const { text } = useText()
  const ranks = useMemo(() => rows(view, span), [view, span])
  const nobody = useMemo(() => bands(view, span), [view, span])
  const line = place(now, now + 1, span)
  return (
    <>
      <div className='vigie-timeline' data-testid='vigie-timeline'>
        <TimelineDays span={span} now={now} />
        <div className='vigie-timeline-body'>
          {nobody.map(band => (
            <NobodyBand key={band.from} band={band} fill={fill} />
          ))}
          {ranks.map(row => (
            <TimelineRank key={row.rank} row={row} now={now} select={select} />
          ))}
          {ranks.length === 0 && <div className='vigie-lane vigie-nobody'>{text('nobody')}</div>}
          {line && <div className='vigie-now' data-testid='vigie-now' style={{ left: `${line.left}%` }} />}
        </div>
      </div>
      <Legend />
    </>
  )
}
