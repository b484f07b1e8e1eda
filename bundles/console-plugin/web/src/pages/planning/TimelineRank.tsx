import React from 'react'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import type { Shift } from '../../model-planning.ts'
import { colour, type Bar, type Row } from '../../planning/timeline.ts'
import { zonedTime } from '../../zoned.ts'

type Props = { row: Row; now: number; select: (shift: Shift) => void }

export const TimelineRank: React.FunctionComponent<Props> = ({ row, now, select }) => {
  const { text } = useText()
  return (
    <div className='vigie-timeline-rank' role='group' aria-label={`${text('rank')} ${row.rank}`}>
      <div className='vigie-rank-name'>
        {text('rank')} {row.rank}
      </div>
      {row.lanes.map((lane, index) => (
        <div key={index} className='vigie-lane'>
          {lane.map(bar => (
            <ShiftBar key={`${bar.shift.person} ${bar.shift.from}`} bar={bar} over={Date.parse(bar.shift.until) <= now} select={select} />
          ))}
        </div>
      ))}
    </div>
  )
}

type BarProps = { bar: Bar; over: boolean; select: (shift: Shift) => void }

/** A click on a shift is the first of the two that replace somebody; what is over does not change any more. */
const ShiftBar: React.FunctionComponent<BarProps> = ({ bar, over, select }) => {
  const { text, language } = useText()
  const { names, zone } = useSite()
  const { shift, place, override } = bar
  const time = (instant: string) => zonedTime(Date.parse(instant), zone, language)
  const label = [
    names.person(shift.person),
    `${time(shift.from)} – ${time(shift.until)}`,
    ...(override ? [text('why.override')] : []),
  ].join(', ')
  return (
    <button
      type='button'
      className={`vigie-shift${override ? ' vigie-override' : ''}`}
      data-testid='vigie-shift'
      style={{ left: `${place.left}%`, width: `${place.width}%`, backgroundColor: colour(shift.person, names.persons) }}
      title={`${label}\n${shift.why}`}
      aria-label={label}
      disabled={over}
      onClick={() => select(shift)}
    >
      {names.person(shift.person)}
    </button>
  )
}
