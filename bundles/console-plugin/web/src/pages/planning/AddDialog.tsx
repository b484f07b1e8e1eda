import React, { useState } from 'react'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import { addition } from '../../planning/changes.ts'
import type { Band } from '../../planning/timeline.ts'
import { wall } from '../../zoned.ts'
import { ChangeDialog, type ChangeProps } from './ChangeDialog.tsx'
import { InputField, PersonField } from './Fields.tsx'

/** Somebody more, also where nobody is planned: what fills a gap. */
export const AddDialog: React.FunctionComponent<ChangeProps & { gap?: Band }> = ({ team, gap, ...dialog }) => {
  const { text } = useText()
  const [person, setPerson] = useState('')
  const { zone } = useSite()
  const [from, setFrom] = useState(gap ? wall(gap.from, zone) : '')
  const [to, setTo] = useState(gap ? wall(gap.until, zone) : '')
  const [rank, setRank] = useState('1')
  const complete = person && from && to && Number(rank) > 0
  const change = complete ? addition(team, { add: person, rank: Number(rank), from, to }) : null
  return (
    <ChangeDialog {...dialog} change={change} title={text('change.add')}>
      <div className='vigie-two'>
        <PersonField id='vigie-add-person' label={text('person')} value={person} change={setPerson} />
        <InputField id='vigie-add-rank' type='number' min={1} label={text('rank')} value={rank} change={setRank} />
      </div>
      <div className='vigie-two'>
        <InputField id='vigie-add-from' type='datetime-local' label={text('from')} value={from} change={setFrom} />
        <InputField id='vigie-add-to' type='datetime-local' label={text('until')} value={to} change={setTo} />
      </div>
    </ChangeDialog>
  )
}
