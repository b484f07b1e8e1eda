import { Label } from '@patternfly/react-core'
import React from 'react'
import { useText } from '../i18n/context.ts'
import type { AlertState, MessageState } from '../model-sms.ts'

const ALERT: Record<AlertState, 'red' | 'orange' | 'grey'> = { open: 'red', acknowledged: 'orange', closed: 'grey' }

const MESSAGE: Record<MessageState, 'blue' | 'teal' | 'green' | 'red' | 'grey'> = {
  accepted: 'blue',
  sent: 'teal',
  delivered: 'green',
  failed: 'red',
  received: 'grey',
}

export const AlertStateLabel: React.FunctionComponent<{ state: AlertState }> = ({ state }) => {
  const { text } = useText()
  return (
    <Label isCompact color={ALERT[state]}>
      {text(`alert.${state}`)}
    </Label>
  )
}

export const MessageStateLabel: React.FunctionComponent<{ state: MessageState }> = ({ state }) => {
  const { text } = useText()
  return (
    <Label isCompact color={MESSAGE[state]}>
      {text(`message.${state}`)}
    </Label>
  )
}
