import { Label } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import React from 'react'
import { attemptSeconds, clock, phone } from '../format.ts'
import { useText } from '../i18n/context.ts'
import { attemptState, type AttemptState } from '../live.ts'
import type { Attempt, Call } from '../model.ts'
import type { Names } from '../names.ts'

type Props = { call: Call; names: Names; now: number }

/** Every ring of every number, in the order in which they were tried. */
export const Attempts: React.FunctionComponent<Props> = ({ call, names, now }) => {
  const { text } = useText()
  if (call.attempts.length === 0) {
    return <p>{call.endedAt === null ? '' : text('noAttempts')}</p>
  }
  return (
    <Table variant='compact' borders={false} aria-label={text('attempts')}>
      <Thead>
        <Tr>
          <Th modifier='nowrap'>{text('level')}</Th>
          <Th modifier='nowrap'>{text('person')}</Th>
          <Th modifier='nowrap'>{text('number')}</Th>
          <Th modifier='nowrap'>{text('result')}</Th>
          <Th modifier='nowrap'>{text('duration')}</Th>
          <Th modifier='nowrap'>{text('trunk')}</Th>
          <Th modifier='nowrap'>{text('details')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {call.attempts.map((attempt, index) => (
          <Row key={index} attempt={attempt} names={names} now={now} />
        ))}
      </Tbody>
    </Table>
  )
}

const Row: React.FunctionComponent<{ attempt: Attempt; names: Names; now: number }> = ({ attempt, names, now }) => {
  const { text } = useText()
  const state = attemptState(attempt)
  return (
    <Tr data-testid='vigie-attempt'>
      <Td dataLabel={text('level')}>{attempt.level}</Td>
      <Td dataLabel={text('person')}>{attempt.person ? names.person(attempt.person) : ''}</Td>
      <Td dataLabel={text('number')}>{phone(attempt.number)}</Td>
      <Td dataLabel={text('result')}>
        <Label isCompact color={colour(state)}>
          {text(`attempt.${state}`)}
        </Label>
      </Td>
      <Td dataLabel={text('duration')}>{clock(attemptSeconds(attempt, now))}</Td>
      <Td dataLabel={text('trunk')}>{attempt.trunk ?? ''}</Td>
      <Td dataLabel={text('details')}>{attempt.cause ?? ''}</Td>
    </Tr>
  )
}

function colour(state: AttemptState): 'green' | 'orange' | 'blue' | 'grey' | 'red' {
  switch (state) {
    case 'accepted':
      return 'green'
    case 'calling':
    case 'ringing':
      return 'orange'
    case 'listening':
      return 'blue'
    case 'failed':
    case 'cut':
      return 'red'
    default:
      return 'grey'
  }
}
