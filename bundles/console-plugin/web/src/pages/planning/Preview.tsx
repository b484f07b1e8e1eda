import { Alert, List, ListItem } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import React from 'react'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import type { ChangeOutcome } from '../../model-planning.ts'
import { differences } from '../../planning/difference.ts'
import { zonedTime } from '../../zoned.ts'
import { WarningText } from './WarningText.tsx'

/** What a change would come to: before and after, and what to think of. */
export const Preview: React.FunctionComponent<{ outcome: ChangeOutcome }> = ({ outcome }) => {
  const { text, language } = useText()
  const { names, zone } = useSite()
  const found = differences(outcome.before, outcome.after)
  const people = (ids: string[]) => ids.map(names.person).join(', ') || text('nobody')
  return (
    <div data-testid='vigie-preview'>
      {found.length === 0 ? (
        <Alert isInline isPlain variant='info' title={text('noDifference')} />
      ) : (
        <Table variant='compact' aria-label={text('differences')}>
          <Thead>
            <Tr>
              <Th modifier='nowrap'>{text('rank')}</Th>
              <Th modifier='wrap'>{text('from')}</Th>
              <Th modifier='wrap'>{text('until')}</Th>
              <Th modifier='wrap'>{text('before')}</Th>
              <Th modifier='wrap'>{text('after')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {found.map(each => (
              <Tr key={`${each.rank} ${each.from}`} data-testid='vigie-difference'>
                <Td dataLabel={text('rank')}>{each.rank}</Td>
                <Td dataLabel={text('from')}>{zonedTime(each.from, zone, language)}</Td>
                <Td dataLabel={text('until')}>{zonedTime(each.until, zone, language)}</Td>
                <Td dataLabel={text('before')}>{people(each.before)}</Td>
                <Td dataLabel={text('after')}>
                  <strong>{people(each.after)}</strong>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      {outcome.warnings.length > 0 && (
        <Alert isInline variant='warning' title={text('thinkOf')} data-testid='vigie-preview-warnings'>
          <List>
            {outcome.warnings.map(warning => (
              <ListItem key={warning.key}>
                <WarningText warning={warning} />
              </ListItem>
            ))}
          </List>
        </Alert>
      )}
    </div>
  )
}
