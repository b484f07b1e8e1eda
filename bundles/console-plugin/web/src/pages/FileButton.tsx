import { Button } from '@patternfly/react-core'
import React from 'react'
import { api } from '../api/index.ts'
import { useAction } from '../hooks/useAction.ts'
import { Failure } from './Failure.tsx'

type Props = { path: string; name: string; label: string; isLink?: boolean }

/** Saves what REST answers as a file. A link would do, if it could send a token. */
export const FileButton: React.FunctionComponent<Props> = ({ path, name, label, isLink = false }) => {
  const { busy, error, run } = useAction()
  return (
    <>
      <Button
        variant={isLink ? 'link' : 'secondary'}
        isInline={isLink}
        isLoading={busy}
        isDisabled={busy}
        onClick={() => void run(() => save(path, name))}
      >
        {label}
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
