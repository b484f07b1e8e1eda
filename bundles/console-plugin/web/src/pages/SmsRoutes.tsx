import { Card, CardBody, CardHeader, EmptyState, Gallery, Label, Title } from '@patternfly/react-core'
import React, { useCallback } from 'react'
import { api } from '../api/index.ts'
import { dateTime, phone } from '../format.ts'
import { useAsked } from '../hooks/useAsked.ts'
import { useText } from '../i18n/context.ts'
import type { SmsRoute } from '../model-sms.ts'
import type { Page } from '../model.ts'
import { Failure } from './Failure.tsx'

const EVERY_MILLIS = 5_000
const STATUS = { up: 'success', degraded: 'warning', down: 'danger' } as const

/** Every route in the order in which they are tried, how it is, and what to do. */
export const SmsRoutes: React.FunctionComponent = () => {
  const { text } = useText()
  const ask = useCallback((signal: AbortSignal) => api.get<Page<SmsRoute>>('/routes', signal), [])
  const { value, error } = useAsked(ask, EVERY_MILLIS)
  return (
    <>
      <Title headingLevel='h3' className='vigie-heading'>
        {text('smsRoutes')}
      </Title>
      <Failure error={error} />
      {value?.items.length === 0 && <EmptyState variant='xs' headingLevel='h4' titleText={text('noSmsRoutes')} />}
      <Gallery hasGutter minWidths={{ default: '18rem' }}>
        {(value?.items ?? []).map(route => (
          <RouteCard key={route.name} route={route} />
        ))}
      </Gallery>
    </>
  )
}

const RouteCard: React.FunctionComponent<{ route: SmsRoute }> = ({ route }) => {
  const { text, language } = useText()
  return (
    <Card isCompact data-testid='vigie-route'>
      <CardHeader
        actions={{ hasNoOffset: true, actions: <Label status={STATUS[route.state]}>{text(`health.${route.state}`)}</Label> }}
      >
        <Title headingLevel='h4' size='md'>
          {route.name}
        </Title>
      </CardHeader>
      <CardBody>
        <div>{route.text}</div>
        <div className='vigie-why'>
          {text('since')} {dateTime(route.since, language)} · {text('priority')} {route.priority}
          {route.waiting > 0 && ` · ${route.waiting} ${text('waiting')}`}
        </div>
        <div className='vigie-why'>{route.numbers.map(phone).join(', ')}</div>
      </CardBody>
    </Card>
  )
}
