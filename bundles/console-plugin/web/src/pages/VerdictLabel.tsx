import { Label } from '@patternfly/react-core'
import React from 'react'
import { useText } from '../i18n/context.ts'
import type { Verdict } from '../model.ts'

const COLOUR: Record<Verdict, 'green' | 'red' | 'orange' | 'blue' | 'grey'> = {
  answered: 'green',
  overflowed: 'blue',
  voicemail: 'blue',
  missed: 'red',
  cut: 'red',
  abandoned: 'orange',
  refused: 'grey',
}

/** The one word of a call; null while it is in progress. */
export const VerdictLabel: React.FunctionComponent<{ verdict: Verdict | null }> = ({ verdict }) => {
  const { text } = useText()
  return (
    <Label isCompact color={verdict === null ? 'teal' : COLOUR[verdict]}>
      {text(`verdict.${verdict ?? 'none'}`)}
    </Label>
  )
}
