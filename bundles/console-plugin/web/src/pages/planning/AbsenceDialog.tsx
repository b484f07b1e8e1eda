import React, { useState } from 'react'
import { useText } from '../../i18n/context.ts'
import { absence } from '../../planning/changes.ts'
import { ChangeDialog, type ChangeProps } from './ChangeDialog.tsx'
import { InputField, PersonField } from './Fields.tsx'

/** Somebody is away on days, the last included: planning them warns from then on. */
export const AbsenceDialog: React.FunctionComponent<ChangeProps> = ({ team, ...dialog }) => {
  const { text } = useText()
  const [person, setPerson] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const change = person && from && to ? absence(team, { person, from, to, reason }) : null
  return (
    <ChangeDialog {...dialog} change={change} title={text('change.absence')}>
      <PersonField id='vigie-absence-person' label={text('person')} value={person} change={setPerson} />
      <div className='vigie-two'>
        <InputField id='vigie-absence-from' type='date' label={text('firstDay')} value={from} change={setFrom} />
        <InputField id='vigie-absence-to' type='date' label={text('lastDay')} value={to} change={setTo} />
      </div>
      <InputField id='vigie-absence-reason' label={text('reason')} value={reason} change={setReason} />
    </ChangeDialog>
  )
}
