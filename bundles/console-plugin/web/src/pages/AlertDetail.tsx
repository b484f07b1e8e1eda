import { Grid, GridItem, Title } from '@patternfly/react-core'
import React, { useCallback } from 'react'
import { api } from '../api/index.ts'
import { useAsked } from '../hooks/useAsked.ts'
import { useText } from '../i18n/context.ts'
import type { Alert, AlertHistory } from '../model-sms.ts'
import type { Names } from '../names.ts'
import { AlertButtons } from './AlertButtons.tsx'
import { Conversation } from './Conversation.tsx'
import { Failure } from './Failure.tsx'
import { History } from './History.tsx'
import { Player } from './Player.tsx'

const EVERY_MILLIS = 60_000

type Props = { alert: Alert; names: Names; changes: number }

/** What was written, by whom, and what was done; asked for again with each change that is told. */
export const AlertDetail: React.FunctionComponent<Props> = ({ alert, names, changes }) => {
  const { text } = useText()
  const ask = useCallback(
    (signal: AbortSignal) => api.get<AlertHistory>(`/alerts/${alert.id}`, signal),
    // The number of changes takes part so that each of them asks anew.
    [alert.id, changes],
  )
  const { value, error, again } = useAsked(ask, EVERY_MILLIS)
  return (
    <div data-testid='vigie-alert-detail'>
      <AlertButtons alert={value ?? alert} names={names} done={again} />
      <Failure error={error} />
      {alert.call && (
        <Player path={`/calls/${alert.call}/voicemail`} name={`${alert.call}-message.wav`} label={text('voicemail')} />
      )}
      {value && (
        <Grid hasGutter>
          <GridItem lg={7}>
            <Title headingLevel='h4' size='md' className='vigie-heading'>
              {text('conversation')}
            </Title>
            <Conversation messages={value.messages} names={names} />
          </GridItem>
          <GridItem lg={5}>
            <Title headingLevel='h4' size='md' className='vigie-heading'>
              {text('history')}
            </Title>
            <History trace={value.trace} names={names} />
          </GridItem>
        </Grid>
      )}
    </div>
  )
}
