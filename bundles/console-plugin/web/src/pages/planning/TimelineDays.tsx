import React from 'react'
import { useText } from '../../i18n/context.ts'
import type { Span } from '../../planning/span.ts'
import { place } from '../../planning/timeline.ts'
import { inWords } from '../../zoned.ts'

type Props = { span: Span; now: number }

/** The days above a timeline; a column is as wide as its day is long. */
export const TimelineDays: React.FunctionComponent<Props> = ({ span, now }) => {
  const { language } = useText()
  const narrow = span.days.length > 7
  return (
    <div className='vigie-days'>
      {span.days.map(({ day, from, until }) => {
        const weekday = new Date(`${day}T12:00Z`).getUTCDay()
        const kind = [weekday % 6 === 0 ? 'vigie-weekend' : '', from <= now && now < until ? 'vigie-today' : ''].join(' ')
        return (
          <div key={day} className={`vigie-day ${kind}`} style={{ width: `${place(from, until, span)?.width ?? 0}%` }}>
            <span>{inWords(day, language, { weekday: narrow ? 'narrow' : 'short' })}</span>
            <span>{inWords(day, language, narrow ? { day: 'numeric' } : { day: 'numeric', month: 'short' })}</span>
          </div>
        )
      })}
    </div>
  )
}
