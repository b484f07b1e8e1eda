import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core'
import React, { useState } from 'react'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import { layPeriod } from '../../planning/changes.ts'
import { today } from '../../planning/span.ts'
import { ChangeDialog, type ChangeProps } from './ChangeDialog.tsx'
import { InputField, PersonField } from './Fields.tsx'

/** A person has a week, a weekend, a night … in one go. */
export const LayDialog: React.FunctionComponent<ChangeProps> = ({ team, ...dialog }) => {
  const { text } = useText()
  const { periods, zone } = useSite()
  const [period, setPeriod] = useState(periods[0]?.id ?? '')
  const [on, setOn] = useState(() => today(Date.now(), zone))
  const [rank, setRank] = useState('1')
  const [person, setPerson] = useState('')
  const complete = period && on && person && Number(rank) > 0
  const change = complete ? layPeriod(team, { period, on, rank: Number(rank), person }) : null
  return (
    <ChangeDialog {...dialog} change={change} title={text('change.lay')}>
      <div className='vigie-two'>
        <FormGroup label={text('period')} fieldId='vigie-lay-period'>
          <FormSelect id='vigie-lay-period' value={period} onChange={(_event, chosen) => setPeriod(chosen)}>
            {periods.map(each => (
              <FormSelectOption key={each.id} value={each.id} label={each.name} />
            ))}
          </FormSelect>
        </FormGroup>
        <InputField id='vigie-lay-on' type='date' label={text('firstOnOrAfter')} value={on} change={setOn} />
      </div>
      <div className='vigie-two'>
        <PersonField id='vigie-lay-person' label={text('person')} value={person} change={setPerson} />
        <InputField id='vigie-lay-rank' type='number' min={1} label={text('rank')} value={rank} change={setRank} />
      </div>
    </ChangeDialog>
  )
}
