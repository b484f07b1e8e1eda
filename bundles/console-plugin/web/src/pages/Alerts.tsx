import { EmptyState, Label, Title } from '@patternfly/react-core'
import React from 'react'
import { current } from '../alerts.ts'
import { useClock } from '../hooks/useClock.ts'
import { useLiveAlerts } from '../hooks/useLiveAlerts.ts'
import { useText } from '../i18n/context.ts'
import type { Names } from '../names.ts'
import { AlertTable } from './AlertTable.tsx'
import { ClosedAlerts } from './ClosedAlerts.tsx'
import { Failure } from './Failure.tsx'

/** What must be dealt with, live, and below it what is done with. */
export const Alerts: React.FunctionComponent<{ names: Names }> = ({ names }) => {
  const { text } = useText()
  const live = useLiveAlerts()
  const now = useClock()
  const alerts = current(live.alerts, now)
  return (
    <section data-testid='vigie-alerts'>
      <Title headingLevel='h3' className='vigie-heading'>
        {text('openAlerts')}{' '}
        <Label isCompact color={live.connected ? 'green' : 'orange'} data-testid='vigie-connected'>
          {text(live.connected ? 'live' : 'reconnecting')}
        </Label>
      </Title>
      <Failure error={live.error} />
      {live.listed && alerts.length === 0 && (
        <EmptyState variant='xs' headingLevel='h4' titleText={text('noOpenAlerts')} />
      )}
      {alerts.length > 0 && <AlertTable alerts={alerts} names={names} changes={live.changes} label={text('openAlerts')} />}
      <ClosedAlerts names={names} changes={live.changes} />
    </section>
  )
}
