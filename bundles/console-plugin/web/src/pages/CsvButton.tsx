import { Button } from '@patternfly/react-core'
import React from 'react'
import { api } from '../api/index.ts'
import { useAction } from '../hooks/useAction.ts'
import { useText } from '../i18n/context.ts'
import { Failure } from './Failure.tsx'

/** Saves a table as a file. A link would do, if it could send a token. */
export const CsvButton: React.FunctionComponent<{ path: string; name: string }> = ({ path, name }) => {
  const { text } = useText()
  const { busy, error, run } = useAction()
  return (
    <>
      <Button variant='secondary' isLoading={busy} isDisabled={busy} onClick={() => void run(() => save(path, name))}>
        {text('csv')}
      </Button>
      <Failure error={error} />
    </>
  )
}

async function save(path: string, name: string): Promise<void> {
  const url = URL.createObjectURL(await api.file(path))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
