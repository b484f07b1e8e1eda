import { Alert, Button } from '@patternfly/react-core'
import React from 'react'
import { Refused, SessionOver } from '../api/client.ts'
import { useText } from '../i18n/context.ts'

/** Says in one line what is wrong, and what to do where there is something to do. */
export const Failure: React.FunctionComponent<{ error: unknown }> = ({ error }) => {
  const { text } = useText()
  if (error === null || error === undefined) {
    return null
  }
  if (error instanceof SessionOver) {
    return (
      <Alert
        isInline
        variant='warning'
        title={text('sessionOver')}
        actionLinks={
          <Button variant='link' isInline component='a' href={new URL('login', document.baseURI).href}>
            {text('logIn')}
          </Button>
        }
      />
    )
  }
  const detail = error instanceof Error ? error.message : String(error)
  const what = text(error instanceof Refused && error.status < 500 ? 'refused' : 'unavailable')
  return <Alert isInline variant='danger' title={`${what}${detail ? ` (${detail})` : ''}`} />
}
