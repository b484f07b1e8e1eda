import React, { useMemo, useState } from 'react'
import { useMinute } from '../../hooks/useMinute.ts'
import { usePlanning } from '../../hooks/usePlanning.ts'
import { useSite } from '../../hooks/useSite.ts'
import { spanOf, today, type Scale } from '../../planning/span.ts'
import type { Band } from '../../planning/timeline.ts'
import type { Shift } from '../../model-planning.ts'
import { Failure } from '../Failure.tsx'
import { AddDialog } from './AddDialog.tsx'
import { CalendarControls } from './CalendarControls.tsx'
import { ChangeButtons } from './ChangeButtons.tsx'
import { Entries } from './Entries.tsx'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import { Timeline } from './Timeline.tsx'

/** A team's month or week: who is on call at each rank, and what may be changed of it. */
export const Calendar: React.FunctionComponent = () => {
  const { names, zone } = useSite()
  const now = useMinute()
  const [team, setTeam] = useState(names.teams[0] ?? '')
  const [scale, setScale] = useState<Scale>('month')
  const [day, setDay] = useState(() => today(Date.now(), zone))
  const [shift, setShift] = useState<Shift | null>(null)
  const [gap, setGap] = useState<Band | null>(null)
  const [changes, setChanges] = useState(0)
  const span = useMemo(() => spanOf(scale, day, zone), [scale, day, zone])
  const { value, error, again } = usePlanning(team, span)
  // What was asked for another team or month is not shown under this one's name.
  const view = value?.team === team ? value : null
  const changed = () => {
    again()
    setChanges(before => before + 1)
  }
  return (
    <section data-testid='vigie-planning'>
      <CalendarControls
        {...{ team, setTeam, scale, setScale, day, setDay }}
        actions={view && <ChangeButtons team={team} revision={view.revision} changed={changed} />}
      />
      <Failure error={error} />
      {view && <Timeline view={view} span={span} now={now} select={setShift} fill={setGap} />}
      {view && <Entries team={team} revision={view.revision} changes={changes} changed={changed} />}
      {view && shift && (
        <ReplaceDialog
          team={team}
          revision={view.revision}
          shift={shift}
          changed={changed}
          close={() => setShift(null)}
        />
      )}
      {view && gap && (
        <AddDialog team={team} revision={view.revision} gap={gap} changed={changed} close={() => setGap(null)} />
      )}
    </section>
  )
}
