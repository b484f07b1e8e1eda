import { Alert } from '@patternfly/react-core'
import React from 'react'
import { useText } from '../../i18n/context.ts'
import type { SoundFault } from '../../sounds.ts'

/** Why a sound was not taken or removed; read out by screen readers when it comes. */
export const SoundAlert: React.FunctionComponent<{ fault: SoundFault | null }> = ({ fault }) => {
  const { text } = useText()
  return (
    <div aria-live='polite'>
      {fault && (
        <Alert isInline variant='danger' title={text(fault.key)} data-testid='vigie-sound-fault'>
          {fault.detail}
        </Alert>
      )}
    </div>
  )
}
