import { Button, EmptyState, Flex, FlexItem } from '@patternfly/react-core'
import { Table, Th, Thead, Tr } from '@patternfly/react-table'
import React, { useState } from 'react'
import { useCallLog } from '../hooks/useCallLog.ts'
import { useText } from '../i18n/context.ts'
import { ANY, type LogFilter } from '../log-filter.ts'
import type { Names } from '../names.ts'
import { CallRow } from './CallRow.tsx'
import { Failure } from './Failure.tsx'
import { LogFilters } from './LogFilters.tsx'

export const CallLog: React.FunctionComponent<{ names: Names }> = ({ names }) => {
  const { text } = useText()
  const [filter, setFilter] = useState<LogFilter>(ANY)
  const log = useCallLog(filter)
  return (
    <section data-testid='vigie-log'>
      <Flex className='vigie-filters' alignItems={{ default: 'alignItemsFlexEnd' }}>
        <LogFilters filter={filter} change={setFilter} names={names} />
        <FlexItem>
          <Button variant='secondary' onClick={log.restart} isLoading={log.asking}>
            {text('refresh')}
          </Button>
        </FlexItem>
      </Flex>
      <Failure error={log.error} />
      <Table variant='compact' aria-label={text('log')}>
        <Thead>
          <Tr>
            <Th screenReaderText={text('attempts')} />
            <Th modifier='nowrap'>{text('started')}</Th>
            <Th modifier='nowrap'>{text('line')}</Th>
            <Th modifier='nowrap'>{text('caller')}</Th>
            <Th modifier='nowrap'>{text('verdict')}</Th>
            <Th modifier='nowrap'>{text('acceptedBy')}</Th>
            <Th modifier='nowrap'>{text('conversation')}</Th>
            <Th modifier='nowrap'>{text('attempts')}</Th>
          </Tr>
        </Thead>
        {log.items.map(call => (
          <CallRow key={call.id} call={call} names={names} />
        ))}
      </Table>
      {!log.asking && log.items.length === 0 && (
        <EmptyState variant='xs' headingLevel='h4' titleText={text('noCalls')} />
      )}
      {log.older && (
        <Button variant='link' onClick={log.older} isDisabled={log.asking}>
          {text('older')}
        </Button>
      )}
    </section>
  )
}
