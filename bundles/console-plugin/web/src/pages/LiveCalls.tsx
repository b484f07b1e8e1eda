import { Card, CardBody, CardHeader, EmptyState, Label, Title } from '@patternfly/react-core'
import React from 'react'
import { clock, secondsBetween, time } from '../format.ts'
import { useClock } from '../hooks/useClock.ts'
import { useLiveCalls } from '../hooks/useLiveCalls.ts'
import { useText } from '../i18n/context.ts'
import { inView, phase, type CallPhase } from '../live.ts'
import type { Call } from '../model.ts'
import type { Names } from '../names.ts'
import { Attempts } from './Attempts.tsx'
import { Caller } from './Caller.tsx'
import { Failure } from './Failure.tsx'
import { VerdictLabel } from './VerdictLabel.tsx'

const COLOUR: Record<CallPhase, 'blue' | 'orange' | 'green' | 'grey'> = {
  entry: 'blue',
  ringing: 'orange',
  talking: 'green',
  ended: 'grey',
}

export const LiveCalls: React.FunctionComponent<{ names: Names }> = ({ names }) => {
  const { text } = useText()
  const live = useLiveCalls()
  const now = useClock()
  const calls = inView(live.calls, now)
  return (
    <section data-testid='vigie-live'>
      <Title headingLevel='h3' className='vigie-heading'>
        {text('liveCalls')}{' '}
        <Label isCompact color={live.connected ? 'green' : 'orange'} data-testid='vigie-connected'>
          {text(live.connected ? 'live' : 'reconnecting')}
        </Label>
      </Title>
      <Failure error={live.error} />
      {live.listed && calls.length === 0 && <EmptyState variant='xs' headingLevel='h4' titleText={text('noLiveCalls')} />}
      {calls.map(call => (
        <LiveCall key={call.id} call={call} names={names} now={now} />
      ))}
    </section>
  )
}

type Props = { call: Call; names: Names; now: number }

const LiveCall: React.FunctionComponent<Props> = ({ call, names, now }) => {
  const { text, language } = useText()
  const state = phase(call)
  const until = call.endedAt === null ? now : Date.parse(call.endedAt)
  return (
    <Card isCompact className='vigie-call' data-testid='vigie-call'>
      <CardHeader
        actions={{
          hasNoOffset: true,
          actions: (
            <>
              <Label color={COLOUR[state]}>{text(`phase.${state}`)}</Label>
              {call.verdict && <VerdictLabel verdict={call.verdict} />}
              <span className='vigie-clock'>{clock(secondsBetween(call.startedAt, until))}</span>
            </>
          ),
        }}
      >
        <Title headingLevel='h4' size='md'>
          {names.line(call.line)} ← <Caller call={call} />
        </Title>
        <small>{time(call.startedAt, language)}</small>
      </CardHeader>
      <CardBody>
        <Attempts call={call} names={names} now={now} />
      </CardBody>
    </Card>
  )
}
