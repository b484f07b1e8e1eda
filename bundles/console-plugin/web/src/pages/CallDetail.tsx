import React from 'react'
import { duration } from '../format.ts'
import { useText } from '../i18n/context.ts'
import type { Call } from '../model.ts'
import type { Names } from '../names.ts'
import { Attempts } from './Attempts.tsx'
import { CallBack } from './CallBack.tsx'
import { Player } from './Player.tsx'

/** What the log has of one call: facts, what was said, who was rung; and calling back. */
export const CallDetail: React.FunctionComponent<{ call: Call; names: Names }> = ({ call, names }) => {
  const { text } = useText()
  const facts = [
    call.kind === 'incoming' ? '' : text(`kind.${call.kind}`),
    call.queued === null ? '' : `${text('queued')}${text('colon')}${duration(call.queued)}`,
    call.customer === null ? '' : `${text('customer')}${text('colon')}${call.customer}`,
    call.callBackOf === null ? '' : `${text('callBackOf')}${text('colon')}${call.callBackOf}`,
  ].filter(Boolean)
  return (
    <div className='vigie-detail' data-testid='vigie-call-detail'>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {call.voicemail !== null && (
        <Player
          path={`/calls/${call.id}/voicemail`}
          name={`${call.id}-message.wav`}
          label={`${text('voicemail')} (${duration(call.voicemail)})`}
        />
      )}
      {call.recorded && (
        <Player path={`/calls/${call.id}/recording`} name={`${call.id}.wav`} label={text('recording')} />
      )}
      <Attempts call={call} names={names} now={Date.now()} />
      {call.endedAt !== null && call.kind !== 'line-test' && <CallBack call={call} names={names} />}
    </div>
  )
}
