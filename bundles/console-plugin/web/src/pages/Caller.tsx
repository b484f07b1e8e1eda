import React from 'react'
import { phone } from '../format.ts'
import { useText } from '../i18n/context.ts'
import type { Call } from '../model.ts'

/** Who calls; of a call that the appliance placed itself, why. */
export const Caller: React.FunctionComponent<{ call: Call }> = ({ call }) => {
  const { text } = useText()
  if (call.kind !== 'incoming') {
    return <>{[text(`kind.${call.kind}`), call.caller ? phone(call.caller) : ''].filter(Boolean).join(' ')}</>
  }
  return <>{call.caller ? phone(call.caller) : text('withheld')}</>
}
