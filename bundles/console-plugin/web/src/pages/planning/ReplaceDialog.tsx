import React, { useState } from 'react'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import type { Shift } from '../../model-planning.ts'
import { replacement } from '../../planning/changes.ts'
import { wall } from '../../zoned.ts'
import { ChangeDialog, type ChangeProps } from './ChangeDialog.tsx'
import { InputField, PersonField } from './Fields.tsx'

/** Somebody else has a shift, or a part of it. */
export const ReplaceDialog: React.FunctionComponent<ChangeProps & { shift: Shift }> = ({ team, shift, ...dialog }) => {
  const { text } = useText()
  const { names, zone } = useSite()
  const start = wall(Date.parse(shift.from), zone)
  const end = wall(Date.parse(shift.until), zone)
  const [by, setBy] = useState('')
  const [from, setFrom] = useState(start)
  const [to, setTo] = useState(end)
  const complete = by !== '' && from !== '' && to !== ''
  const change = complete
    ? replacement(team, {
        rank: shift.rank,
        replace: shift.person,
        by,
        // As instants where nobody has typed: the wall shows some times twice.
        from: from === start ? shift.from : from,
        to: to === end ? shift.until : to,
      })
    : null
  return (
    <ChangeDialog
      {...dialog}
      change={change}
      title={`${text('replaceWhom')} ${names.person(shift.person)} – ${names.team(team)}, ${text('rank').toLowerCase()} ${shift.rank}`}
    >
      <PersonField id='vigie-replace-by' label={text('by')} value={by} change={setBy} without={shift.person} />
      <div className='vigie-two'>
        <InputField id='vigie-replace-from' type='datetime-local' label={text('from')} value={from} change={setFrom} />
        <InputField id='vigie-replace-to' type='datetime-local' label={text('until')} value={to} change={setTo} />
      </div>
    </ChangeDialog>
  )
}
