import { EmptyState, List, ListItem } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import React from 'react'
import { phone } from '../../format.ts'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import type { Simulation } from '../../model-planning.ts'
import { zonedTime } from '../../zoned.ts'

/** Every ring that there would be if nobody accepted, the way there, and what happens then. */
export const RingTable: React.FunctionComponent<{ answer: Simulation }> = ({ answer }) => {
  const { text, language } = useText()
  const { names, zone } = useSite()
  return (
    <div data-testid='vigie-rings'>
      {answer.attempts.length === 0 && <EmptyState variant='xs' headingLevel='h4' titleText={text('nobodyRings')} />}
      {answer.attempts.length > 0 && (
        <Table variant='compact' aria-label={text('planning.who-rings')} className='vigie-filters'>
          <Thead>
            <Tr>
              <Th modifier='nowrap'>{text('level')}</Th>
              <Th modifier='nowrap'>{text('round')}</Th>
              <Th modifier='wrap'>{text('person')}</Th>
              <Th modifier='wrap'>{text('number')}</Th>
              <Th modifier='wrap'>{text('at')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {answer.attempts.map((ring, index) => (
              <Tr key={index} data-testid='vigie-ring'>
                <Td dataLabel={text('level')}>{ring.level}</Td>
                <Td dataLabel={text('round')}>{ring.round}</Td>
                <Td dataLabel={text('person')}>{ring.person ? names.person(ring.person) : ''}</Td>
                <Td dataLabel={text('number')}>{phone(ring.number)}</Td>
                <Td dataLabel={text('at')}>{zonedTime(Date.parse(ring.at), zone, language, true)}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      {answer.path.length > 0 && (
        <p>
          {text('path')}
          {text('colon')}
          {answer.path.join(' → ')}
        </p>
      )}
      {answer.wayOut && (
        <p>
          {text('wayOut')}
          {text('colon')}
          {answer.wayOut}
        </p>
      )}
      <List>
        {answer.remarks.map((remark, index) => (
          <ListItem key={index}>{remark}</ListItem>
        ))}
      </List>
    </div>
  )
}
