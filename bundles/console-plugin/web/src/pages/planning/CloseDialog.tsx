import React, { useState } from 'react'
import { useText } from '../../i18n/context.ts'
import { closing } from '../../planning/changes.ts'
import { ChangeDialog, type ChangeProps } from './ChangeDialog.tsx'
import { InputField } from './Fields.tsx'

/** Nobody is on call on days, the last included, and that is on purpose. */
export const CloseDialog: React.FunctionComponent<ChangeProps> = ({ team, ...dialog }) => {
  const { text } = useText()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const change = from && to ? closing(team, { from, to, reason }) : null
  return (
    <ChangeDialog {...dialog} change={change} title={text('change.closing')}>
      <div className='vigie-two'>
        <InputField id='vigie-close-from' type='date' label={text('firstDay')} value={from} change={setFrom} />
        <InputField id='vigie-close-to' type='date' label={text('lastDay')} value={to} change={setTo} />
      </div>
      <InputField id='vigie-close-reason' label={text('reason')} value={reason} change={setReason} />
    </ChangeDialog>
  )
}
