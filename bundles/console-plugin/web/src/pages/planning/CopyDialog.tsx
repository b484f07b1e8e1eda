import React, { useState } from 'react'
import { useText } from '../../i18n/context.ts'
import { copy } from '../../planning/changes.ts'
import { ChangeDialog, type ChangeProps } from './ChangeDialog.tsx'
import { InputField } from './Fields.tsx'

/** What some days say is said of others, as a fixed plan: a week, a month, a year. */
export const CopyDialog: React.FunctionComponent<ChangeProps> = ({ team, ...dialog }) => {
  const { text } = useText()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [target, setTarget] = useState('')
  const change = from && to && target ? copy(team, { from, to, target }) : null
  return (
    <ChangeDialog {...dialog} change={change} title={text('change.copy')}>
      <div className='vigie-two'>
        <InputField id='vigie-copy-from' type='date' label={text('firstDay')} value={from} change={setFrom} />
        <InputField id='vigie-copy-to' type='date' label={text('lastDay')} value={to} change={setTo} />
      </div>
      <InputField id='vigie-copy-target' type='date' label={text('copyTo')} value={target} change={setTarget} />
    </ChangeDialog>
  )
}
