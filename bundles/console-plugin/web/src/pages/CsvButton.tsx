import React from 'react'
import { useText } from '../i18n/context.ts'
import { FileButton } from './FileButton.tsx'

/** Saves a table. */
export const CsvButton: React.FunctionComponent<{ path: string; name: string }> = props => {
  const { text } = useText()
  return <FileButton {...props} label={text('csv')} />
}
