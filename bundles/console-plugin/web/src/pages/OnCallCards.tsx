import { Card, CardBody, CardHeader, Gallery, Label, Title } from '@patternfly/react-core'
import React, { useCallback } from 'react'
import { api } from '../api/index.ts'
import { phone } from '../format.ts'
import { useAsked } from '../hooks/useAsked.ts'
import { useText } from '../i18n/context.ts'
import type { OnCall, Page } from '../model.ts'
import type { Names } from '../names.ts'
import { Failure } from './Failure.tsx'

const EVERY_MILLIS = 15_000
const COLOUR = { planned: 'green', closed: 'grey', gap: 'red' } as const

/** One card per team: who would be rung now, rank by rank. */
export const OnCallCards: React.FunctionComponent<{ names: Names }> = ({ names }) => {
  const ask = useCallback((signal: AbortSignal) => api.get<Page<OnCall>>('/oncall', signal), [])
  const { value, error } = useAsked(ask, EVERY_MILLIS)
  return (
    <>
      <Failure error={error} />
      <Gallery hasGutter minWidths={{ default: '18rem' }} data-testid='vigie-oncall'>
        {(value?.items ?? []).map(answer => (
          <TeamCard key={answer.team} answer={answer} names={names} />
        ))}
      </Gallery>
    </>
  )
}

const TeamCard: React.FunctionComponent<{ answer: OnCall; names: Names }> = ({ answer, names }) => {
  const { text } = useText()
  return (
    <Card isCompact>
      <CardHeader
        actions={{
          hasNoOffset: true,
          actions: <Label color={COLOUR[answer.state]}>{text(`oncall.${answer.state}`)}</Label>,
        }}
      >
        <Title headingLevel='h4' size='md'>
          {names.team(answer.team)}
        </Title>
      </CardHeader>
      <CardBody>
        {answer.ranks.map(rank => (
          <div key={rank.rank} className='vigie-rank'>
            <span className='vigie-rank-number'>
              {text('rank')} {rank.rank}
            </span>
            <span>
              {rank.persons.length === 0 && text('nobody')}
              {rank.persons.map(person => (
                <span key={person} className='vigie-person'>
                  <strong>{names.person(person)}</strong> {names.phones(person).slice(0, 1).map(phone)}
                </span>
              ))}
              <Why why={rank.why} />
            </span>
          </div>
        ))}
      </CardBody>
    </Card>
  )
}

/** The reason in one word, and in the server's own words on hover. */
const Why: React.FunctionComponent<{ why: string }> = ({ why }) => {
  const { text } = useText()
  const kind = (['rule', 'fixed', 'override'] as const).find(word => why.startsWith(word))
  return (
    <small className='vigie-why' title={why}>
      {kind ? text(`why.${kind}`) : why}
    </small>
  )
}
